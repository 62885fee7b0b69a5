package vn.kipthoi.notifier.push.web;

/** What is said of subscriptions to web push. */
interface PushWords {

  String endpointWrong();

  String keysWrong();
}

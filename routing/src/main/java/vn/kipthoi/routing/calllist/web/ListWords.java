package vn.kipthoi.routing.calllist.web;

/** What the call lists say. */
public interface ListWords {
  String menu();

  String title();

  String lead();

  String of(String province);

  String made(String at);

  String notMade();

  String makeNow();

  String cannotMake();

  String print();

  String commune();

  String post();

  String people();

  String nobody();

  String above();

  String province();

  String all();
}

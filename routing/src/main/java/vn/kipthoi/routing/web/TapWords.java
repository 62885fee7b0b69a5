package vn.kipthoi.routing.web;

/** What can be written into a form by one tap. */
public interface TapWords {

  String now();

  String today();

  /** Where children are mostly met, with bars between. */
  String places();
}

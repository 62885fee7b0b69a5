package vn.kipthoi.platform.web;

/** What the pages of errors advise, below the words of what happened. */
public interface ErrorWords {

  String status(int status);

  String forbiddenFor(String roles);

  String forbiddenYou(String role);

  String forbiddenDo();

  String foreignFormDo();

  String foreignFileDo();

  String notFoundDo();

  String notFoundSignedInDo();

  String wrongWayDo();

  String tooManyDo(long seconds);

  String tooManySoonDo();

  String tooLargeDo();

  String unavailableDo();

  String internalDo();

  String badRequestDo();

  String reference();

  String referenceHint();

  String tryAgain();
}

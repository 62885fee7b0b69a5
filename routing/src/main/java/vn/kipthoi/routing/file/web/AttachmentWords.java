package vn.kipthoi.routing.file.web;

/** What the pages and answers of attachments say. */
public interface AttachmentWords {

  String attachments();

  String noAttachments();

  String attach();

  String file();

  String kinds();

  String remark();

  String fetch();

  String withdrawn();

  String withdrawnBy(String who);

  String withdraw();

  String withdrawMeans();

  String reason();

  String whyWithdraw();

  String size(String kilobytes);

  String empty();

  String otherKind();

  String damaged();

  String tooManyPixels();

  String notPlain();

  String tooLarge();

  String tooMany();

  String remarkTooLong();
}

package vn.kipthoi.intake.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import vn.kipthoi.intake.DirectoryRecords;

/** One line of text that stands for the whole content of a directory, whatever its order. */
final class ContentHash {

  private ContentHash() {}

  static String of(DirectoryRecords records) {
    var lines = Stream.of(records.units(), records.successions(), records.otherNames())
        .flatMap(List::stream)
        .map(Object::toString)
        .sorted()
        .toList();
    return HexFormat.of().formatHex(sha256(String.join("\n", lines)));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}

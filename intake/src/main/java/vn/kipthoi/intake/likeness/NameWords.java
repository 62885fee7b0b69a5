package vn.kipthoi.intake.likeness;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words around names that are no part of them, and the ways to shorten those that are. */
final class NameWords {

  /** Another name follows, as in "Nam (tên ở nhà: Tí)" and "Nam hay còn gọi là Tí". */
  static final Pattern BETWEEN_NAMES = Pattern.compile(
      "[(),;/\\n]|\\b(ten o nha|o nha goi|ten khac|ten that|con goi|hay goi|biet danh|tuc|hoac)\\b");

  /** What is written when nobody knows the name. */
  static final Pattern NO_NAME = Pattern.compile(
      "(khong|ko|kg|k|hong|chua|unknown|none|anonymous)( .*)?|(an danh|giau ten)( .*)?");

  /** What stands before the name of a child: "bé Na", "cu Tí", "thằng Bin", "cháu gái tên Na". */
  private static final Set<String> BEFORE_A_CHILD = Set.of(
      "be", "cu", "chau", "em", "con", "thang", "cai", "nhoc", "ban", "hs", "hoc", "sinh", "tre",
      "dua", "ten", "la", "goi", "khoang", "tuoi", "lop");

  private static final Set<String> BEFORE_AN_ADULT = Set.of(
      "ong", "ba", "co", "chu", "bac", "anh", "chi", "di", "cau", "mo", "thay", "me", "bo", "cha",
      "duong", "chau", "hang", "xom", "nguoi", "gia", "lao", "thang", "con", "ten", "la", "goi",
      "ke", "noi", "ngoai", "ruot", "ghe");

  /** The sex of a child, where it follows another such word: "cháu gái Na", but "Nam" is a name. */
  private static final Set<String> SEX = Set.of("gai", "trai", "nam", "nu", "nho");

  /** Family names that so many bear that they say little. */
  private static final Set<String> COMMON = Set.of(
      "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do",
      "ho", "ngo", "duong", "ly", "dinh", "trinh", "truong", "thach", "giang", "vang", "ksor",
      "rmah", "siu", "nay", "nie");

  /** A child that nobody names: "bé gái", "cháu". But "bé Nam" and "bé Sinh" are names. */
  private static final Set<String> JUST_A_CHILD = Set.of(
      "be", "cu", "chau", "em", "con", "nhoc", "tre", "dua", "gai", "trai", "nu", "nho", "tuoi");

  private static final Set<String> MIDDLE = Set.of("van", "thi");

  private static final Map<String, String> IN_FULL = Map.ofEntries(
      Map.entry("ng", "nguyen"),
      Map.entry("ngu", "nguyen"),
      Map.entry("ngn", "nguyen"),
      Map.entry("nguyn", "nguyen"),
      Map.entry("ngyen", "nguyen"),
      Map.entry("nguen", "nguyen"),
      Map.entry("tr", "tran"),
      Map.entry("trn", "tran"),
      Map.entry("ph", "pham"),
      Map.entry("hg", "hoang"),
      Map.entry("hnh", "huynh"),
      Map.entry("vn", "van"),
      Map.entry("thj", "thi"),
      Map.entry("th", "thi"));

  private NameWords() {}

  static boolean beforeAChild(String word, boolean first) {
    return BEFORE_A_CHILD.contains(word) || !first && SEX.contains(word);
  }

  static boolean beforeAnAdult(String word, boolean first) {
    return BEFORE_AN_ADULT.contains(word);
  }

  static boolean justAChild(String word) {
    return JUST_A_CHILD.contains(word);
  }

  /** A family or middle name that many bear. */
  static boolean common(String word) {
    return COMMON.contains(word) || filler(word);
  }

  /** A middle name that tells hardly more than the sex, or an initial. */
  static boolean filler(String word) {
    return MIDDLE.contains(word) || word.length() == 1;
  }

  static String inFull(String word) {
    return IN_FULL.getOrDefault(word, word);
  }
}

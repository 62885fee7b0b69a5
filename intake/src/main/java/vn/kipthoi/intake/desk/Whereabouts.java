package vn.kipthoi.intake.desk;

import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.Language;

/** What the desk needs to know of places: which commune of today is meant, and what it is called. */
public interface Whereabouts {

  /**
   * A commune that may be meant.
   *
   * @param province the name of its province
   * @param reason why it may be meant, or empty
   * @param certain whether nothing else can be meant
   */
  record Candidate(
      UnitCode commune, String name, String province, String reason, boolean certain) {}

  /**
   * What a spoken place comes to.
   *
   * @param question the one that would separate the candidates; empty when there is nothing to ask
   */
  record Finding(Locality locality, List<Candidate> candidates, Optional<String> question) {
    public Finding {
      candidates = List.copyOf(candidates);
    }
  }

  /** What a code stands for today: the unit itself, or whatever followed it. Empty for no unit. */
  Optional<Locality> today(UnitCode code);

  /**
   * Resolves what somebody said, in old or new names; it never picks among several.
   *
   * @param language of the question
   */
  Finding find(Personal<String> spoken, Language language);

  /** As people write it, with its province: "Xã Lạc Thủy, Phú Thọ". The code itself if unknown. */
  String name(UnitCode code);
}

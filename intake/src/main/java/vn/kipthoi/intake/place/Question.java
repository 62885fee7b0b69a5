package vn.kipthoi.intake.place;

import java.util.List;

/** The one question whose answer separates the candidates. Names are whole: "Huyện Lạc Thủy". */
public sealed interface Question {

  /** Nothing was recognised. */
  record Where() implements Question {}

  record WhichProvince(List<String> provinces) implements Question {
    public WhichProvince {
      provinces = List.copyOf(provinces);
    }
  }

  /** Before July 2025. */
  record WhichDistrict(List<String> districts) implements Question {
    public WhichDistrict {
      districts = List.copyOf(districts);
    }
  }

  /** Several communes have been named, or one whose diacritics are open. */
  record WhichOf(List<String> named) implements Question {
    public WhichOf {
      named = List.copyOf(named);
    }
  }

  /** The name had another sense before July 2025 than it has now. */
  record OldOrNew(String name) implements Question {}

  /** The commune was divided: only a street or hamlet tells the part. */
  record WhichPart(String former) implements Question {}

  /** Only something larger was named. */
  record WhichCommune(String within) implements Question {}

  /** There is one candidate, and a doubt. */
  record IsItThis(String commune) implements Question {}
}

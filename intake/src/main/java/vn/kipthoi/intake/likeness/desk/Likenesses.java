package vn.kipthoi.intake.likeness.desk;

import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.likeness.Comparison;
import vn.kipthoi.intake.likeness.IndexWords;
import vn.kipthoi.intake.likeness.Likeness;
import vn.kipthoi.intake.likeness.Traits;
import vn.kipthoi.intake.likeness.store.BlindMarks;
import vn.kipthoi.intake.likeness.store.MarkStore;
import vn.kipthoi.intake.likeness.store.MarkStore.Marked;
import vn.kipthoi.intake.store.ReportRow;
import vn.kipthoi.intake.store.ReportStore;
import vn.kipthoi.intake.store.Seals;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Database;

/**
 * Looks for reports that may be about the same child: first by keyed marks, which open nothing, then
 * by comparing the few that share most of them. Who reported stays sealed: that a phone is the same
 * is known by its mark alone.
 */
public final class Likenesses {

  private static final int TELLING_AT_MOST = 300;
  private static final int WIDE_AT_MOST = 200;

  /** What is opened and compared; whatever shares fewer marks is less alike. */
  private static final int COMPARED_AT_MOST = 40;

  /** Rule 3 of triage counts the reports of so many months. */
  private static final int REPEATS_WITHIN_MONTHS = 12;

  /** Somebody waits for the receipt: a few of those that share most are enough to count to three. */
  private static final int REPEATS_COMPARED_AT_MOST = 12;

  private static final int REPEATS_LOOKED_THROUGH = 60;

  private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final int MARK_BYTES = 12;

  /** A telling mark counts as much as so many of the others. */
  private static final int TELLING_COUNTS = 3;

  private final Database database;
  private final DataKeys keys;
  private final Surroundings surroundings;
  private final MarkStore marks = new MarkStore();
  private final ReportStore reports = new ReportStore();

  public Likenesses(Database database, DataKeys keys, Surroundings surroundings) {
    this.database = database;
    this.keys = keys;
    this.surroundings = surroundings;
  }

  /** What is looked for, by its marks. */
  private record Sought(Traits traits, BlindMarks marks) {}

  /**
   * The reports most like this one, the likest first, without itself.
   *
   * @param phoneToo whether the phone of whoever reports may be looked for: the answer tells whoever
   *     asks that this number reported before
   */
  public Future<List<Found>> to(Report report, boolean phoneToo, int atMost) {
    var sought = sought(report, phoneToo);
    return shared(sought)
        .map(shared -> likeliest(sought, shared, report.id(), COMPARED_AT_MOST))
        .compose(likeliest -> compared(sought, likeliest))
        .map(found -> found.stream().sorted(likestFirst()).limit(atMost).toList());
  }

  /**
   * The reports of the twelve months before this one that count as repeats, the likest first. The
   * phone of whoever reports is not looked for: one neighbour may speak of many children.
   */
  public Future<List<Found>> repeatedBy(Report report) {
    var sought = sought(report, false);
    var since = report.heardAt().atZone(HOME).minusMonths(REPEATS_WITHIN_MONTHS).toInstant();
    return marks
        .sharingSince(database.client(), sought.marks().telling(), since, REPEATS_LOOKED_THROUGH)
        .map(shared ->
            likeliest(sought, byReport(shared, List.of()), report.id(), REPEATS_COMPARED_AT_MOST))
        .compose(likeliest -> compared(sought, likeliest))
        .map(found -> found.stream()
            .filter(one -> one.likeness().countsAsRepeat())
            .sorted(likestFirst())
            .toList());
  }

  /** Whether anything was told that a report is found by: a name, a phone, a place. */
  public boolean hasSomethingToGoBy(Report report) {
    var sought = sought(report, true);
    return !sought.marks().telling().isEmpty() || !sought.marks().wide().isEmpty();
  }

  /** A keyed word for what is looked for. */
  public String mark(Report report) {
    var sought = sought(report, true);
    var marks = Stream.concat(sought.marks().telling().stream(), sought.marks().wide().stream())
        .sorted()
        .toList();
    var traits = sought.traits();
    return keys.vault()
        .fingerprintText(
            "likeness-sought",
            marks + "|" + traits.birthYear() + traits.sex() + traits.suspect(),
            MARK_BYTES);
  }

  private Sought sought(Report report, boolean phoneToo) {
    var communes = surroundings.communes(report.locality(), report.receivedAt());
    var phone = report.reporter().flatMap(Reporter::phone).filter(known -> phoneToo);
    var traits = Traits.of(report.account(), phone, communes, report.heardAt());
    var wider = new HashSet<>(surroundings.wider(report.locality(), communes));
    wider.add(UnitCode.NATION);
    var words = IndexWords.toSearch(traits, surroundings.withFormer(communes), wider);
    return new Sought(traits, BlindMarks.of(keys.vault(), words));
  }

  private Future<Map<UUID, Set<Long>>> shared(Sought sought) {
    var client = database.client();
    return Future.all(
            marks.sharing(client, sought.marks().telling(), TELLING_AT_MOST),
            marks.sharing(client, sought.marks().wide(), WIDE_AT_MOST))
        .map(both -> byReport(both.<List<Marked>>resultAt(0), both.<List<Marked>>resultAt(1)));
  }

  private static Map<UUID, Set<Long>> byReport(List<Marked> telling, List<Marked> wide) {
    return Stream.concat(telling.stream(), wide.stream())
        .collect(toMap(Marked::report, Marked::marks, (one, same) -> one));
  }

  private static Map<UUID, Set<Long>> likeliest(
      Sought sought, Map<UUID, Set<Long>> shared, UUID itself, int atMost) {
    var byCount = Comparator.<Map.Entry<UUID, Set<Long>>>comparingInt(
            entry -> -points(sought.marks(), entry.getValue()))
        .thenComparing(Map.Entry::getKey);
    return shared.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(itself))
        .sorted(byCount)
        .limit(atMost)
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static int points(BlindMarks sought, Set<Long> theirs) {
    return TELLING_COUNTS * count(sought.telling(), theirs) + count(sought.wide(), theirs);
  }

  private static int count(Collection<Long> sought, Set<Long> theirs) {
    return (int) sought.stream().filter(theirs::contains).count();
  }

  private Future<List<Found>> compared(Sought sought, Map<UUID, Set<Long>> likeliest) {
    var ids = List.copyOf(likeliest.keySet());
    var rows = reports.findAll(database.client(), ids);
    var opening = keys.findAll(database.client(), ids, Ring.CONTENT);
    return Future.all(rows, opening)
        .map(both -> both.<List<ReportRow>>resultAt(0).stream()
            .flatMap(row -> compared(
                sought,
                row,
                likeliest.getOrDefault(row.id(), Set.of()),
                both.<Map<UUID, DataKey>>resultAt(1))
                .stream())
            .toList());
  }

  private Optional<Found> compared(
      Sought sought, ReportRow row, Set<Long> theirs, Map<UUID, DataKey> opening) {
    return Optional.ofNullable(opening.get(row.id()))
        .map(key -> row.open(new Seals(key, Optional.empty())))
        .flatMap(report -> Comparison.of(sought.traits(), traits(report, sought, theirs))
            .map(alike -> new Found(report.id(), report.number(), report.heardAt(), alike)));
  }

  private Traits traits(Report report, Sought sought, Set<Long> theirs) {
    var communes = surroundings.communes(report.locality(), report.receivedAt());
    var phone = sought
        .traits()
        .phone()
        .filter(number -> theirs.contains(BlindMarks.ofPhone(keys.vault(), number)))
        .map(Personal::of);
    return Traits.of(report.account(), phone, communes, report.heardAt());
  }

  private static Comparator<Found> likestFirst() {
    return Comparator.comparing(Found::likeness, Likeness.LIKEST_FIRST)
        .thenComparing(Found::heardAt, Comparator.reverseOrder())
        .thenComparing(found -> found.number().text());
  }
}

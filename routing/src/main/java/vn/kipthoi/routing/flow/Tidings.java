package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseNews;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.policy.Asking;
import vn.kipthoi.routing.policy.PolicyBook;
import vn.kipthoi.routing.store.FollowerStore;

/**
 * Tells those of a unit who know of a case what became of it: whoever was called out for it, or had
 * it. Nobody learns of a case by news: who knew nothing is told nothing.
 */
public final class Tidings {

  /** After this it is no news any more. */
  private static final Duration OF_USE = Duration.ofHours(24);

  private final Office office;
  private final FollowerStore followers = new FollowerStore();

  public Tidings(Office office) {
    this.office = office;
  }

  /**
   * In the transaction of what happened.
   *
   * @param whose the unit whose people are told
   * @param about the unit that the news names
   */
  public Future<Void> tell(
      SqlConnection transaction,
      RoutedCase routed,
      CaseNews.What what,
      UnitCode whose,
      UnitCode about) {
    return followers
        .of(transaction, routed.id(), whose)
        .compose(people -> people.isEmpty()
            ? Future.succeededFuture()
            : tell(transaction, routed, what, whose, about, people));
  }

  /** The same for people of a unit who were chosen already: those who hold the case. */
  public Future<Void> tellThese(
      SqlConnection transaction,
      RoutedCase routed,
      CaseNews.What what,
      UnitCode whose,
      List<UUID> people) {
    return tell(transaction, routed, what, whose, routed.unit(), people);
  }

  private Future<Void> tell(
      SqlConnection transaction,
      RoutedCase routed,
      CaseNews.What what,
      UnitCode whose,
      UnitCode about,
      List<UUID> people) {
    var now = office.clock().instant();
    return office
        .books()
        .policies()
        .book(transaction)
        .map(book -> notBefore(routed, whose, book, now))
        .map(rings -> new CaseNews(told(routed, what, whose, about, rings, people, now)))
        .compose(news -> office.books().facts().record(transaction, news.asFact(now)));
  }

  /** What is not urgent wakes nobody, but at the desk that is manned day and night. */
  private Optional<Instant> notBefore(
      RoutedCase routed, UnitCode whose, PolicyBook book, Instant now) {
    var province = office
        .lineages()
        .of(whose, now)
        .flatMap(up -> up.at(Level.PROVINCE))
        .orElse(UnitCode.NATION);
    var manned = Level.of(whose) == Level.NATION;
    var tellAt = Asking.now(ClockId.ACKNOWLEDGE, province, routed.priority(), now, manned)
        .by(book)
        .tellAt();
    return tellAt.isAfter(now)
        ? Optional.of(now.plus(office.pace().take(Duration.between(now, tellAt))))
        : Optional.empty();
  }

  /** The same for several units, each of which is told by itself. */
  public Future<Void> tellEach(
      SqlConnection transaction,
      RoutedCase routed,
      CaseNews.What what,
      Collection<UnitCode> units,
      UnitCode about) {
    var told = Future.<Void>succeededFuture();
    for (var unit : units) {
      told = told.compose(before -> tell(transaction, routed, what, unit, about));
    }
    return told;
  }

  /** News is for all who know of it, whichever rung they stand on; it is told as to the first. */
  private static Rung rung(UnitCode whose) {
    return new Rung(
        switch (Level.of(whose)) {
          case COMMUNE -> "team";
          case DISTRICT -> "district";
          case PROVINCE -> "province";
          case NATION -> "hotline";
        });
  }

  private static CallOut told(
      RoutedCase routed,
      CaseNews.What what,
      UnitCode whose,
      UnitCode about,
      Optional<Instant> notBefore,
      List<UUID> people,
      Instant now) {
    var news = new DeadlineRef(UUID.randomUUID(), routed.id(), what.word(), 0, 0);
    return new CallOut(
        news,
        routed.number(),
        rung(whose),
        whose,
        about,
        routed.priority(),
        notBefore.orElse(now).plus(OF_USE),
        notBefore,
        people);
  }
}

package vn.kipthoi.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.builder.RouteBuilder;
import vn.kipthoi.platform.privacy.Personal;

/** Every rule of the house. */
final class HouseRules {

  /** From upstream to downstream: each may know those before it. */
  private static final List<String> ORDER =
      List.of("platform", "intake", "routing", "notifier", "launcher");

  private static final List<String> MODULES = List.of("intake", "routing", "notifier");

  /** Handed from the launcher to the one package that uses them, through hands that do not. */
  private static final Set<String> HANDED_ON =
      Set.of("org.apache.camel.CamelContext", "com.hazelcast.core.HazelcastInstance");

  /** Decisions that need a person's data, each for the reason that stands in its class comment. */
  private static final Pattern REVEALED_FOR_A_REASON = Pattern.compile(
      "intake\\.(desk|likeness|place|talk|triage)|routing\\.file\\.desk|notifier\\.desk");

  private static final Map<String, Set<String>> TIME_OF_THE_MACHINE = Map.of(
      "java.lang.System", Set.of("currentTimeMillis"),
      "java.time.Instant", Set.of("now"),
      "java.time.LocalDate", Set.of("now"),
      "java.time.LocalDateTime", Set.of("now"),
      "java.time.OffsetDateTime", Set.of("now"),
      "java.time.ZonedDateTime", Set.of("now"),
      "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"),
      "java.time.InstantSource", Set.of("system"));

  private HouseRules() {}

  static List<HouseRule> all() {
    return List.of(
        new HouseRule(
            "modules look upstream only", "intake.LooksDownstream", HouseRules::upstreamOnly),
        new HouseRule(
            "the platform knows nothing of the hotline",
            "platform.KnowsTheHotline",
            house -> ignores(house, "platform", MODULES)),
        new HouseRule(
            "a module is known by its top package alone",
            "notifier.LooksInside",
            HouseRules::topPackageAlone),
        new HouseRule(
            "the launcher knows a module by its wiring",
            "launcher.LooksPastTheWiring",
            HouseRules::wiringAlone),
        new HouseRule(
            "packages do not go in circles",
            "ring.there",
            house -> slices().matching(house + ".(**)").should().beFreeOfCycles()),
        new HouseRule(
            "Camel stays at the edge",
            "desk.UsesCamel",
            house ->
                kept(house, "org.apache.camel.", "routing.flow|notifier.delivery|platform.flow")),
        new HouseRule(
            "Hazelcast stays in the clock and the launcher",
            "desk.UsesHazelcast",
            house -> kept(house, "com.hazelcast.", "routing.clock")),
        new HouseRule("SQL is sent from stores alone", "desk.SendsSql", HouseRules::storesAlone),
        new HouseRule(
            "nobody but the launcher asks the machine for the time",
            "desk.ReadsTheClock",
            house -> outside(house, "launcher.*").should().accessTargetWhere(timeOfTheMachine())),
        new HouseRule(
            "routes are named after their flow and kept in their package",
            "delivery.Deliverer",
            house -> classes()
                .that()
                .areAssignableTo(RouteBuilder.class)
                .should()
                .haveSimpleNameEndingWith("Route")
                .andShould()
                .bePackagePrivate()),
        new HouseRule(
            "no name says nothing",
            "desk.CaseManager",
            house -> noClasses()
                .should()
                .haveSimpleName("Common")
                .orShould()
                .haveNameMatching(
                    ".*[.$](\\w*(Utils?|Helper|Manager|Impl|Constants)|Base[A-Z]\\w*)")),
        new HouseRule(
            "personal data is revealed at the edges alone",
            "flow.Reveals",
            HouseRules::revealedAtTheEdges),
        new HouseRule(
            "the published language is free of machinery",
            "intake.SpeaksHttp",
            HouseRules::publishedLanguage),
        new HouseRule(
            "no thread is put to sleep",
            "desk.Sleeps",
            house -> noClasses().should().accessTargetWhere(target(Thread.class, "sleep"))),
        new HouseRule(
            "no method is synchronized",
            "desk.Locks",
            house -> methods().should().notHaveModifier(JavaModifier.SYNCHRONIZED)));
  }

  private static ArchRule upstreamOnly(String house) {
    return CompositeArchRule.of(ORDER.stream()
        .filter(module -> !module.equals("launcher"))
        .map(module ->
            ignores(house, module, ORDER.subList(ORDER.indexOf(module) + 1, ORDER.size())))
        .toList());
  }

  private static ArchRule ignores(String house, String module, List<String> others) {
    return noClasses()
        .that()
        .resideInAPackage(house + "." + module + "..")
        .should()
        .dependOnClassesThat(in(house, "(" + String.join("|", others) + ")(\\..*)?"))
        .allowEmptyShould(true);
  }

  private static ArchRule topPackageAlone(String house) {
    return CompositeArchRule.of(MODULES.stream()
        .map(module -> (ArchRule) outside(house, "launcher.*|" + module + "(\\..*)?")
            .should()
            .dependOnClassesThat(in(house, module + "\\..*")))
        .toList());
  }

  private static ArchRule wiringAlone(String house) {
    return noClasses()
        .that(in(house, "launcher(\\..*)?"))
        .should()
        .dependOnClassesThat(in(house, "(intake|routing|notifier)\\.(?!wiring).*"));
  }

  private static ArchRule kept(String house, String library, String packages) {
    return outside(house, packages + "|launcher.*")
        .should()
        .dependOnClassesThat(DescribedPredicate.describe(
            "belong to " + library,
            used -> used.getName().startsWith(library) && !HANDED_ON.contains(used.getName())));
  }

  private static ArchRule storesAlone(String house) {
    return outside(house, ".*\\.store|platform.*")
        .should()
        .accessTargetWhere(target(SqlClient.class, "query|preparedQuery|prepare"));
  }

  private static ArchRule revealedAtTheEdges(String house) {
    var edges = ".*\\.(web|store|delivery)|platform.*|" + REVEALED_FOR_A_REASON;
    return outside(house, edges).should().accessTargetWhere(target(Personal.class, "revealFor"));
  }

  private static ArchRule publishedLanguage(String house) {
    var allowed = Pattern.compile(
        "io\\.vertx\\.core\\.(Future|json\\..*)|io\\.vertx\\.sqlclient\\.SqlClient");
    return noClasses()
        .that(in(house, String.join("|", MODULES)))
        .should()
        .dependOnClassesThat(DescribedPredicate.describe(
            "are machinery of Vert.x",
            used -> used.getName().startsWith("io.vertx.")
                && !allowed.matcher(used.getName()).matches()));
  }

  private static DescribedPredicate<JavaAccess<?>> timeOfTheMachine() {
    return DescribedPredicate.describe(
        "the time of the machine",
        access -> TIME_OF_THE_MACHINE
            .getOrDefault(access.getTargetOwner().getName(), Set.of())
            .contains(access.getTarget().getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> target(Class<?> owner, String methods) {
    return DescribedPredicate.describe(
        owner.getSimpleName() + "." + methods,
        access -> access.getTargetOwner().isAssignableTo(owner)
            && access.getTarget().getName().matches(methods));
  }

  private static GivenClassesConjunction outside(String house, String packages) {
    return noClasses()
        .that(DescribedPredicate.<JavaClass>not(in(house, packages))
            .as("live outside of " + packages));
  }

  /** @param packages a pattern for what follows the root package */
  private static DescribedPredicate<JavaClass> in(String house, String packages) {
    var pattern = Pattern.compile(Pattern.quote(house) + "\\.(" + packages + ")");
    return DescribedPredicate.describe(
        "live in " + packages, type -> pattern.matcher(type.getPackageName()).matches());
  }
}

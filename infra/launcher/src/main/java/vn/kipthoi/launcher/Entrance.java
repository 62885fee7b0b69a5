package vn.kipthoi.launcher;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.entrance.EntranceWiring;
import vn.kipthoi.platform.signin.Passwords;
import vn.kipthoi.platform.signin.SecondFactorRule;
import vn.kipthoi.platform.signin.Units;
import vn.kipthoi.platform.signin.Viewers;
import vn.kipthoi.platform.signin.outside.Provider;
import vn.kipthoi.platform.web.WebShell;

/** Puts together how people sign in, for the units of the directory. */
final class Entrance {

  private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);
  private static final Duration SWEEP_EVERY = Duration.ofMinutes(10);

  private final Ground ground;
  private final EntranceWiring wiring;

  Entrance(
      Ground ground,
      SecondFactorRule rule,
      Optional<Provider> provider,
      Supplier<Directory> directory) {
    this.ground = ground;
    this.wiring = new EntranceWiring(ground, rule, new DirectoryUnits(directory), provider);
  }

  Viewers viewers() {
    return wiring.viewers();
  }

  Passwords passwords() {
    return wiring.passwords();
  }

  void mount(WebShell shell) {
    wiring.mount(shell);
  }

  /** Takes ended sessions out now and then; every node does, and it hurts no other. */
  void start() {
    var unused = ground.vertx().setPeriodic(SWEEP_EVERY.toMillis(), tick -> sweep());
  }

  private void sweep() {
    wiring
        .sweep()
        .onFailure(failure -> LOG.atWarn()
            .addKeyValue("failure", failure.getClass().getName())
            .log("ended sessions could not be taken out"));
  }

  /** The platform knows no directory of units; this one is asked for it. */
  private record DirectoryUnits(Supplier<Directory> directory) implements Units {

    private static final String NATION_NAME = "Việt Nam";

    @Override
    public Optional<String> name(String code) {
      return code.equals(UnitCode.NATION.text())
          ? Optional.of(NATION_NAME)
          : UnitCode.parse(code).flatMap(directory.get()::find).map(AdministrativeUnit::name);
    }

    @Override
    public boolean within(String inner, String outer) {
      return outer.equals(inner)
          || outer.equals(UnitCode.NATION.text())
          || UnitCode.parse(inner).stream()
              .flatMap(code -> directory.get().ancestors(code).stream())
              .anyMatch(unit -> unit.code().text().equals(outer));
    }
  }
}

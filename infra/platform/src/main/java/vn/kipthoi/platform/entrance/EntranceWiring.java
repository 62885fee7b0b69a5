package vn.kipthoi.platform.entrance;

import io.vertx.core.Future;
import java.util.Optional;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.signin.Accounts;
import vn.kipthoi.platform.signin.BrowserMark;
import vn.kipthoi.platform.signin.OwnAccount;
import vn.kipthoi.platform.signin.Passwords;
import vn.kipthoi.platform.signin.SecondFactorRule;
import vn.kipthoi.platform.signin.SessionBook;
import vn.kipthoi.platform.signin.SessionTerms;
import vn.kipthoi.platform.signin.Sessions;
import vn.kipthoi.platform.signin.SignIn;
import vn.kipthoi.platform.signin.Steps;
import vn.kipthoi.platform.signin.Units;
import vn.kipthoi.platform.signin.Viewers;
import vn.kipthoi.platform.signin.accounts.AccountOffice;
import vn.kipthoi.platform.signin.accounts.TeamAccounts;
import vn.kipthoi.platform.signin.device.Devices;
import vn.kipthoi.platform.signin.factor.OwnFactors;
import vn.kipthoi.platform.signin.factor.Passkeys;
import vn.kipthoi.platform.signin.factor.SecondStep;
import vn.kipthoi.platform.signin.outside.Outside;
import vn.kipthoi.platform.signin.outside.Provider;
import vn.kipthoi.platform.web.AssetGroup;
import vn.kipthoi.platform.web.WebShell;

/** Puts together how people sign in, stay signed in, and what is kept of them. */
public final class EntranceWiring {

  private final Ground ground;
  private final SecondFactorRule rule;
  private final Units units;
  private final Optional<Provider> provider;
  private final SessionTerms terms = SessionTerms.usual();
  private final SessionBook book = new SessionBook(terms);
  private final Passwords passwords;
  private final Sessions sessions;
  private final Devices devices;
  private final BrowserMark mark;
  private final KeptForms kept;

  public EntranceWiring(
      Ground ground, SecondFactorRule rule, Units units, Optional<Provider> provider) {
    this.ground = ground;
    this.rule = rule;
    this.units = units;
    this.mark = new BrowserMark(ground.keys().vault());
    this.provider = provider;
    this.passwords = new Passwords(ground.vertx());
    this.sessions = new Sessions(ground.vertx(), ground.database(), terms, ground.clock());
    this.devices =
        new Devices(ground.database(), sessions, book, passwords, ground.journal(), ground.clock());
    this.kept = new KeptForms(ground.database(), sessions, ground.keys(), ground.clock());
  }

  public Viewers viewers() {
    return new Doorkeeper(sessions, devices);
  }

  public Passwords passwords() {
    return passwords;
  }

  /** Takes out what ended by itself. */
  public Future<Void> sweep() {
    return sessions
        .sweep()
        .compose(swept ->
            new Steps().sweep(ground.database().client(), ground.clock().instant()))
        .compose(swept -> kept.sweep());
  }

  public void mount(WebShell shell) {
    var own = new OwnAccount(
        ground.database(), sessions, book, passwords, ground.journal(), ground.clock());
    var arrival = new Arrival(kept, own, mark);
    var signIn = signIn();
    var secondStep = new SecondStep(
        ground.database(), sessions, ground.keys(), ground.journal(), ground.clock());
    shell.assets(AssetGroup.beside(
        EntranceWiring.class, EntranceSheet.ASSETS, "entrance.css", "passkey.mjs"));
    new SessionRoutes(signIn, secondStep).mount(shell);
    new SignInPages(signIn, arrival, provider.map(Provider::label)).mount(shell);
    var outside = provider.map(this::outside);
    outside.ifPresent(some -> new OutsidePages(some, arrival).mount(shell));
    new OutsideRoutes(outside).mount(shell);
    new SecondStepPages(ground.database(), secondStep, arrival).mount(shell);
    new DevicePages(devices, arrival).mount(shell);
    new KeptPages(kept).mount(shell);
    mountAccounts(shell, signIn, secondStep, arrival, own);
  }

  private void mountAccounts(
      WebShell shell, SignIn signIn, SecondStep secondStep, Arrival arrival, OwnAccount own) {
    var sudo = new Sudo(ground.database(), book, ground.clock());
    var passkeys = new Passkeys(
        ground.vertx(), ground.database(), secondStep, ground.journal(), ground.clock());
    var factors =
        new OwnFactors(ground.database(), ground.keys(), ground.journal(), ground.clock());
    var office = new AccountOffice(
        ground.database(), sessions, terms, passwords, ground.journal(), ground.clock());
    new PasskeyPages(passkeys, arrival, sudo).mount(shell);
    new AccountPages(own, passkeys, devices, units, rule, sudo).mount(shell);
    new ProvePages(signIn, own, sudo).mount(shell);
    new AuthenticatorPages(factors, sudo).mount(shell);
    new PhoneDesk(new TeamAccounts(ground.database()), devices, units).mount(shell);
    new InvitationPages(office, arrival).mount(shell);
    new AccountAdministration(office, units).mount(shell);
    new AccountRoutes(office, units).mount(shell);
  }

  private Outside outside(Provider some) {
    return new Outside(
        ground.vertx(), ground.database(), sessions, book, ground.journal(), some, ground.clock());
  }

  private SignIn signIn() {
    return new SignIn(
        ground.database(),
        new Accounts(),
        sessions,
        passwords,
        ground.journal(),
        rule,
        mark,
        ground.clock());
  }
}

package vn.kipthoi.intake.desk;

import java.math.BigInteger;
import vn.kipthoi.intake.Receipt;
import vn.kipthoi.intake.store.Marks;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Vault;

/**
 * Works out receipts and what is kept of them. The same sending always gets the same receipt, so it
 * need not be stored to be given again.
 */
public final class Receipts {

  private static final int MARK_BYTES = 32;
  private static final BigInteger RECEIPTS = BigInteger.TEN.pow(Receipt.DIGITS);

  private final Vault vault;

  public Receipts(Vault vault) {
    this.vault = vault;
  }

  public Receipt of(Sending sending) {
    var drawn = new BigInteger(1, vault.fingerprint("receipt", name(sending), MARK_BYTES));
    var digits = "%0" + Receipt.DIGITS + "d";
    return Receipt.parse(digits.formatted(drawn.mod(RECEIPTS))).orElseThrow();
  }

  public Marks marks(Sending sending) {
    return new Marks(
        vault.fingerprint("report-key", name(sending), MARK_BYTES),
        vault.fingerprint("report-body", sending.body().revealFor(Purpose.MATCHING), MARK_BYTES),
        mark(of(sending)));
  }

  /** By which a receipt that somebody comes back with is known again. */
  public byte[] mark(Receipt receipt) {
    return vault.fingerprint("receipt-known-again", receipt.digits(), MARK_BYTES);
  }

  private static String name(Sending sending) {
    return sending.sender() + "|" + sending.key();
  }
}

package vn.kipthoi.notifier.sms.delivery;

import java.io.DataInputStream;
import java.io.IOException;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.PDUReader;
import org.jsmpp.bean.Command;

/**
 * Reads what comes over a line, as long as it is no longer than SMPP can make it. The library takes
 * any length at its word and makes room for it: four wrong octets would take all memory.
 */
final class BoundedReader implements PDUReader {

  /** A header, the longest fields, and a message_payload of 64 kB. */
  private static final int LONGEST = 70_000;

  private final PDUReader reader = new DefaultPDUReader();

  @Override
  public Command readPDUHeader(DataInputStream in)
      throws InvalidCommandLengthException, IOException {
    var header = reader.readPDUHeader(in);
    if (header.getCommandLength() > LONGEST) {
      throw new InvalidCommandLengthException("a PDU is longer than any can be");
    }
    return header;
  }

  @Override
  public byte[] readPDU(DataInputStream in, Command header) throws IOException {
    return reader.readPDU(in, header);
  }

  @Override
  public byte[] readPDU(
      DataInputStream in, int commandLength, int commandId, int commandStatus, int sequenceNumber)
      throws IOException {
    return reader.readPDU(in, commandLength, commandId, commandStatus, sequenceNumber);
  }
}

package vn.kipthoi.routing.board.web;

import java.io.IOException;
import java.util.List;

/** A table that is written line by line; what is written so far can be sent on. */
interface TableFile extends AutoCloseable {

  /** One value of a line. */
  sealed interface Cell {

    record Text(String text) implements Cell {}

    record Number(long value) implements Cell {}
  }

  void line(List<Cell> cells) throws IOException;

  /** Takes the bytes that are ready. */
  byte[] take() throws IOException;

  /** Writes the end; {@link #take()} has the last bytes then. */
  @Override
  void close() throws IOException;

  String contentType();

  String ending();
}

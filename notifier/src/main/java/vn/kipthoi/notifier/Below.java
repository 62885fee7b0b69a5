package vn.kipthoi.notifier;

import vn.kipthoi.routing.Rung;

/** What had happened on the rung below when somebody was called; they are told so. */
public sealed interface Below {

  /** Nothing: they are the first to know. */
  record FirstToKnow() implements Below {}

  /** There was nobody on duty to ask, so they are the first to be told. */
  record NobodyToAsk() implements Below {}

  /** Somebody there was told, and nobody accepted in time. */
  record NotAccepted(Rung rung) implements Below {}

  /** Nobody there could be told in time: no channel took a single alert. */
  record NotReached(Rung rung) implements Below {}
}

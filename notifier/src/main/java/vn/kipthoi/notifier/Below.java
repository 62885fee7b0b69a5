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

  /**
   * Something that they owe was not done in time.
   *
   * @param work the word of its clock
   */
  record NotDone(String work) implements Below {}

  /**
   * Nothing: time is passing for the person themselves, who is reminded and not asked to answer.
   *
   * @param warning which warning it is, 1 for the first
   */
  record TimePasses(int warning) implements Below {}

  /** Nothing: they are told what became of a case that they know of, and not asked to answer. */
  record News() implements Below {}

  /** Nobody there could be told in time: no channel took a single alert. */
  record NotReached(Rung rung) implements Below {}
}

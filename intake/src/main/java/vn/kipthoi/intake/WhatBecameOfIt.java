package vn.kipthoi.intake;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/**
 * The question that the operators' screen and the progress page have for whoever routes the cases.
 * Intake asks it and owns its shape; who answers is not intake's to know.
 */
@FunctionalInterface
public interface WhatBecameOfIt {

  /** How far the report is; empty while nobody downstream has read of it. */
  Future<Optional<Progress>> of(UUID reportId);
}

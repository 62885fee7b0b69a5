package vn.kipthoi.routing.casework.web;

import vn.kipthoi.routing.life.Asker;
import vn.kipthoi.routing.life.CompetentBody;
import vn.kipthoi.routing.life.Grade;
import vn.kipthoi.routing.life.Height;
import vn.kipthoi.routing.life.Measure;
import vn.kipthoi.routing.life.PoliceBody;
import vn.kipthoi.routing.life.ReviewResult;
import vn.kipthoi.routing.life.SeparationEnd;
import vn.kipthoi.routing.life.Worded;

/** Choices in the words of people. */
final class ChoiceNames {

  private ChoiceNames() {}

  static String of(Grade choice, ProcedureWords words) {
    return switch (choice) {
      case LOW -> words.riskLow();
      case MEDIUM -> words.riskMedium();
      case HIGH -> words.riskHigh();
    };
  }

  static String of(Measure choice, ProcedureWords words) {
    return switch (choice) {
      case MEDICAL_CARE -> words.medicalCare();
      case SHELTER -> words.shelter();
      case GUARDED_AT_HOME -> words.guardedAtHome();
      case OFFENDER_KEPT_AWAY -> words.offenderKeptAway();
      case SEPARATION -> words.separationMeasure();
      case OTHER_MEASURE -> words.otherMeasure();
    };
  }

  static String of(CompetentBody choice, ProcedureWords words) {
    return switch (choice) {
      case COURT -> words.court();
      case INVESTIGATORS -> words.investigators();
      case PROCURACY -> words.procuracy();
      case PROVINCIAL_COMMITTEE -> words.provincialCommittee();
    };
  }

  static String of(SeparationEnd choice, ProcedureWords words) {
    return switch (choice) {
      case RETURNED_HOME -> words.returnedHome();
      case ALTERNATIVE_CARE -> words.alternativeCare();
      case COURT_ORDER -> words.courtOrder();
    };
  }

  static String of(PoliceBody choice, ProcedureWords words) {
    return switch (choice) {
      case COMMUNE_POLICE -> words.communePolice();
      case PROVINCIAL_POLICE -> words.provincialPolice();
      case PROVINCIAL_INVESTIGATORS -> words.provincialInvestigators();
      case BORDER_POST -> words.borderPost();
    };
  }

  static String of(ReviewResult choice, ProcedureWords words) {
    return switch (choice) {
      case CLOSE -> words.resultClose();
      case NEW_PLAN -> words.resultNewPlan();
    };
  }

  static String of(Height choice, ProcedureWords words) {
    return switch (choice) {
      case LEADER -> words.levelLeader();
      case DISTRICT -> words.levelDistrict();
      case PROVINCE -> words.levelProvince();
      case HOTLINE -> words.levelHotline();
    };
  }

  static String of(Asker choice, ProcedureWords words) {
    return switch (choice) {
      case TEAM -> words.askedByTeam();
      case SUPERVISOR -> words.askedBySupervisor();
    };
  }

  /** The name of one of the choices of an item. */
  static String ofWord(Item item, String word, ProcedureWords words) {
    return switch (item) {
      case RISK -> of(Worded.of(Grade.class, word).orElseThrow(), words);
      case MEASURE -> of(Worded.of(Measure.class, word).orElseThrow(), words);
      case BODY -> of(Worded.of(CompetentBody.class, word).orElseThrow(), words);
      case END -> of(Worded.of(SeparationEnd.class, word).orElseThrow(), words);
      case POLICE -> of(Worded.of(PoliceBody.class, word).orElseThrow(), words);
      case RESULT -> of(Worded.of(ReviewResult.class, word).orElseThrow(), words);
      case LEVEL -> of(Worded.of(Height.class, word).orElseThrow(), words);
      case ASKED_BY -> of(Worded.of(Asker.class, word).orElseThrow(), words);
      default -> word;
    };
  }
}

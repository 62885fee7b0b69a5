package vn.kipthoi.routing.casework.web;

/** What may be done to a case, and what has to be said with it. */
public interface ProcedureWords {

  String setOut();

  String recordSighting();

  String assess();

  String findGroundless();

  String agreeGroundless();

  String refuseGroundless();

  String decideMeasure();

  String waiveMeasure();

  String endMeasure();

  String separate();

  String extendSeparation();

  String endSeparation();

  String noteCrime();

  String tellPolice();

  String takeNeeds();

  String draftPlan();

  String submitPlan();

  String approvePlan();

  String returnPlan();

  String beginSupport();

  String reviewPlan();

  String close();

  String confirmEnding();

  String refuseEnding();

  String screenOut();

  String reopen();

  String raise();

  String proposeLowering();

  String confirmLowering();

  String refuseLowering();

  String escalate();

  String answerEscalation();

  String seenAt();

  String seenBy();

  String where();

  String safe();

  String risk();

  String findings();

  String groundless();

  String measure();

  String until();

  String reason();

  String decision();

  String since();

  String body();

  String document();

  String untilDay();

  String end();

  String endedAt();

  String sign();

  String toldAt();

  String police();

  String number();

  String officer();

  String metOn();

  String minutes();

  String result();

  String nonCaseReason();

  String note();

  String priority();

  String level();

  String reply();

  String riskLow();

  String riskMedium();

  String riskHigh();

  String medicalCare();

  String shelter();

  String guardedAtHome();

  String offenderKeptAway();

  String separationMeasure();

  String otherMeasure();

  String court();

  String investigators();

  String procuracy();

  String provincialCommittee();

  String returnedHome();

  String alternativeCare();

  String courtOrder();

  String communePolice();

  String provincialPolice();

  String provincialInvestigators();

  String borderPost();

  String resultClose();

  String resultNewPlan();

  String levelLeader();

  String levelDistrict();

  String levelProvince();

  String levelHotline();

  String allowLonger();

  String pauseClock();

  String resumeClock();

  String clock();

  String cause();

  String askedBy();

  String askedByTeam();

  String askedBySupervisor();
}

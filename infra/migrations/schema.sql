-- The whole schema, as the migrations leave it. Generated, never edited by hand; rewritten by
--   mvn -q -pl infra/testkit -am test -Dtest=SchemaSnapshotTest -Dschema.write=true

create schema intake;
comment on schema intake is 'Reports come in.';

create sequence intake.report_numbers;

create table intake.call_drafts (
  id uuid not null,
  by_account uuid not null,
  revision bigint not null,
  state text not null default 'open'::text,
  content bytea,
  identity bytea,
  danger boolean not null,
  started_at timestamp with time zone not null,
  saved_at timestamp with time zone not null,
  constraint call_drafts_pkey PRIMARY KEY (id),
  constraint call_drafts_check CHECK ((state = 'open'::text) = (content IS NOT NULL)),
  constraint call_drafts_check1 CHECK (state = 'open'::text OR identity IS NULL),
  constraint call_drafts_revision_check CHECK (revision > 0),
  constraint call_drafts_state_check CHECK (state = ANY (ARRAY['open'::text, 'sent'::text, 'set_aside'::text]))
);

CREATE INDEX call_drafts_of_danger ON intake.call_drafts USING btree (saved_at) WHERE ((state = 'open'::text) AND danger);

CREATE INDEX call_drafts_open ON intake.call_drafts USING btree (by_account, saved_at) WHERE (state = 'open'::text);

comment on table intake.call_drafts is
  'Reports that an operator is still typing. Only their owner reads them; of two savings the higher revision stands.';

comment on column intake.call_drafts.danger is
  'Whether an answer or a word names danger: such a draft, left untouched, is an alarm of the desk.';

create table intake.calls (
  id uuid not null,
  queued_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  ended_at timestamp with time zone,
  by_account uuid not null,
  recorded_at timestamp with time zone not null,
  constraint calls_pkey PRIMARY KEY (id),
  constraint calls_check CHECK (answered_at >= queued_at),
  constraint calls_check1 CHECK (ended_at >= queued_at),
  constraint calls_check2 CHECK ((answered_at IS NULL) <> (ended_at IS NULL))
);

CREATE INDEX calls_by_moment ON intake.calls USING btree (queued_at);

comment on table intake.calls is
  'One call in the queue of the hotline: answered at a moment, or given up by its caller at one.';

create table intake.contact_rules (
  report_id uuid not null,
  version integer not null,
  at timestamp with time zone not null,
  by_account uuid,
  rules bytea not null,
  constraint contact_rules_pkey PRIMARY KEY (report_id, version),
  constraint contact_rules_report_id_fkey FOREIGN KEY (report_id) REFERENCES intake.reports(id),
  constraint contact_rules_version_check CHECK (version > 0)
);

comment on table intake.contact_rules is
  'How the reporter may be reached without danger, as they said last. Sealed with who they are; the highest version holds.';

comment on column intake.contact_rules.by_account is
  'Who wrote it down; empty when the reporter did, with the receipt.';

CREATE TRIGGER contact_rules_are_never_edited BEFORE UPDATE ON intake.contact_rules FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_rewriting();

create table intake.contacts (
  id uuid not null,
  kind text not null,
  channel text not null,
  at timestamp with time zone not null,
  by_account uuid not null,
  sent_key text not null,
  constraint contacts_pkey PRIMARY KEY (id),
  constraint contacts_by_account_sent_key_key UNIQUE (by_account, sent_key),
  constraint contacts_channel_check CHECK (channel = ANY (ARRAY['phone'::text, 'web'::text, 'zalo'::text, 'app'::text, 'letter'::text, 'press'::text, 'police'::text, 'in_person'::text])),
  constraint contacts_kind_check CHECK (kind = ANY (ARRAY['counselling'::text, 'information'::text, 'referral'::text, 'silent'::text, 'hang_up'::text, 'prank'::text, 'test'::text, 'wrong_number'::text, 'abusive'::text]))
);

CREATE INDEX contacts_by_time ON intake.contacts USING btree (at);

comment on table intake.contacts is
  'Contacts that are no report, for statistics. Neither a number nor a word of theirs is kept.';

create table intake.directory_versions (
  version bigint not null generated always as identity,
  content_hash text not null,
  source text not null,
  loaded_at timestamp with time zone not null,
  constraint directory_versions_pkey PRIMARY KEY (version)
);

comment on table intake.directory_versions is
  'What the directory was filled from, the last one being what it holds. The hash is over its whole content, so that loading the same again changes nothing.';

create table intake.message_readings (
  message_id uuid not null,
  by_reporter boolean not null,
  at timestamp with time zone not null,
  constraint message_readings_pkey PRIMARY KEY (message_id, by_reporter),
  constraint message_readings_message_id_fkey FOREIGN KEY (message_id) REFERENCES intake.messages(id)
);

comment on table intake.message_readings is
  'Which side has read a message first, and when. What is not here is unread.';

create table intake.messages (
  id uuid not null,
  report_id uuid not null,
  place bigint not null generated always as identity,
  kind text not null,
  at timestamp with time zone not null,
  by_account uuid,
  sent_key bytea not null,
  content bytea not null,
  constraint messages_pkey PRIMARY KEY (id),
  constraint messages_sent_key_key UNIQUE (sent_key),
  constraint messages_report_id_fkey FOREIGN KEY (report_id) REFERENCES intake.reports(id),
  constraint messages_check CHECK (kind = 'added'::text OR by_account IS NOT NULL),
  constraint messages_kind_check CHECK (kind = ANY (ARRAY['added'::text, 'answer'::text, 'outcome'::text]))
);

CREATE INDEX messages_by_report ON intake.messages USING btree (report_id, place);

comment on table intake.messages is
  'What was said after a report was taken: added by its reporter, answered to them, or what came of it. Sealed; never edited.';

comment on column intake.messages.by_account is
  'Who wrote it. Of what was added: the operator who wrote it down for a caller with a receipt.';

CREATE TRIGGER messages_are_never_edited BEFORE UPDATE ON intake.messages FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_rewriting();

create table intake.other_names (
  name text not null,
  kind text not null,
  unit text not null,
  unit_on date not null,
  standing text not null,
  used_from date not null,
  used_until date not null,
  constraint other_names_standing_check CHECK (standing = ANY (ARRAY['official'::text, 'spoken'::text, 'former'::text]))
);

comment on table intake.other_names is
  'Names by which people may mean a unit although it is not its name. Hints for the search, no law.';

comment on column intake.other_names.unit_on is
  'A day on which the code means the unit.';

create table intake.reading_pins (
  report_id uuid not null,
  mark bytea not null,
  set_at timestamp with time zone not null,
  failures integer not null default 0,
  failed_at timestamp with time zone,
  constraint reading_pins_pkey PRIMARY KEY (report_id),
  constraint reading_pins_report_id_fkey FOREIGN KEY (report_id) REFERENCES intake.reports(id),
  constraint reading_pins_failures_check CHECK (failures >= 0),
  constraint reading_pins_mark_check CHECK (octet_length(mark) = 32)
);

comment on table intake.reading_pins is
  'A keyed fingerprint of the digits that a reporter chose, without which answers are not shown to whoever holds the receipt.';

create table intake.report_marks (
  report uuid not null,
  ring text not null generated always as ( 'content'::text ) stored,
  heard_at timestamp with time zone not null,
  edition smallint not null,
  marks bigint[] not null,
  constraint report_marks_pkey PRIMARY KEY (report),
  constraint report_marks_report_fkey FOREIGN KEY (report) REFERENCES intake.reports(id),
  constraint report_marks_report_ring_fkey FOREIGN KEY (report, ring) REFERENCES platform.data_keys(subject, ring) ON DELETE CASCADE
);

CREATE INDEX report_marks_by_mark ON intake.report_marks USING gin (marks);

comment on table intake.report_marks is
  'Keyed fingerprints by which reports about the same child are found. They go when the report''s content key is destroyed.';

comment on column intake.report_marks.edition is
  'Which rules the words were read by; older ones are marked anew.';

create table intake.reports (
  id uuid not null,
  number text not null,
  channel text not null,
  heard_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  entered_by uuid,
  danger_now text not null,
  priority text not null,
  twelve_hours boolean not null,
  call_now boolean not null,
  triage_version text not null,
  conflict boolean not null,
  locality text not null,
  communes text[] not null,
  province text,
  sent_key bytea not null,
  sent_body bytea not null,
  receipt_mark bytea not null,
  content bytea not null,
  identity bytea,
  constraint reports_pkey PRIMARY KEY (id),
  constraint reports_number_key UNIQUE (number),
  constraint reports_one_for_each_key UNIQUE (sent_key),
  constraint reports_one_for_each_receipt UNIQUE (receipt_mark),
  constraint reports_channel_check CHECK (channel = ANY (ARRAY['phone'::text, 'web'::text, 'zalo'::text, 'app'::text, 'letter'::text, 'press'::text, 'police'::text, 'in_person'::text])),
  constraint reports_danger_is_most_urgent CHECK (danger_now <> 'yes'::text OR priority = 'P1'::text),
  constraint reports_danger_now_check CHECK (danger_now = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])),
  constraint reports_heard_before_written CHECK (heard_at <= received_at),
  constraint reports_locality_check CHECK (locality = ANY (ARRAY['determined'::text, 'one_of'::text, 'somewhere_in'::text, 'unknown'::text])),
  constraint reports_locality_has_its_units CHECK (
CASE locality
    WHEN 'determined'::text THEN cardinality(communes) = 1 AND province IS NULL
    WHEN 'one_of'::text THEN cardinality(communes) >= 1 AND province IS NULL
    WHEN 'somewhere_in'::text THEN communes = '{}'::text[] AND province IS NOT NULL
    ELSE communes = '{}'::text[] AND province IS NULL
END),
  constraint reports_number_check CHECK (number ~ '^R-\d{4}-\d{6,}$'::text),
  constraint reports_priority_check CHECK (priority = ANY (ARRAY['P1'::text, 'P2'::text, 'P3'::text, 'P4'::text])),
  constraint reports_public_is_not_back_dated CHECK (entered_by IS NOT NULL OR heard_at = received_at)
);

CREATE INDEX reports_by_operator ON intake.reports USING btree (entered_by, received_at DESC) WHERE (entered_by IS NOT NULL);

comment on table intake.reports is
  'What was told to the hotline. Taken once, never edited; content and identity are sealed.';

comment on column intake.reports.heard_at is
  'When the hotline heard it. Clocks of the law run from here; only an operator may say that it was earlier.';

comment on column intake.reports.sent_key is
  'Keyed fingerprint of who sent it and of their Idempotency-Key: the same sending is one report.';

comment on column intake.reports.sent_body is
  'Keyed fingerprint of what was sent, to tell a repetition from another report under the same key.';

comment on column intake.reports.receipt_mark is
  'Keyed fingerprint of the receipt, which itself is not kept.';

CREATE TRIGGER reports_are_never_edited BEFORE UPDATE ON intake.reports FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();

create table intake.successions (
  former text not null,
  successor text not null,
  since date not null,
  inhabitants text not null,
  constraint successions_pkey PRIMARY KEY (former, successor, since),
  constraint successions_inhabitants_check CHECK (inhabitants = ANY (ARRAY['all'::text, 'some'::text, 'none'::text]))
);

comment on table intake.successions is
  'Which unit took over from which, from which day on, and how many of the inhabitants came along.';

create table intake.triage_results (
  id uuid not null,
  report_id uuid not null,
  message_id uuid not null,
  at timestamp with time zone not null,
  version text not null,
  priority text not null,
  twelve_hours boolean not null,
  call_now boolean not null,
  result bytea not null,
  constraint triage_results_pkey PRIMARY KEY (id),
  constraint triage_results_message_id_key UNIQUE (message_id),
  constraint triage_results_message_id_fkey FOREIGN KEY (message_id) REFERENCES intake.messages(id),
  constraint triage_results_report_id_fkey FOREIGN KEY (report_id) REFERENCES intake.reports(id),
  constraint triage_results_priority_check CHECK (priority = ANY (ARRAY['P1'::text, 'P2'::text, 'P3'::text, 'P4'::text]))
);

CREATE INDEX triage_results_by_report ON intake.triage_results USING btree (report_id, at);

comment on table intake.triage_results is
  'What triage found when something was added to a report: priority in the clear, rules, answers and reasons sealed. The first result stands with the report.';

CREATE TRIGGER triage_results_are_never_edited BEFORE UPDATE ON intake.triage_results FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_rewriting();

create table intake.units (
  code text not null,
  valid_from date not null,
  valid_until date not null,
  kind text not null,
  name text not null,
  parent text not null,
  constraint units_pkey PRIMARY KEY (code, valid_from),
  constraint units_check CHECK (valid_from < valid_until),
  constraint units_code_check CHECK (code ~ '^(VN|\d{2}|\d{3}|A\d{2}-\d{3}|\d{5})$'::text),
  constraint units_kind_check CHECK (kind = ANY (ARRAY['vn'::text, 't'::text, 'tw'::text, 'a'::text, 'q'::text, 'h'::text, 'tx'::text, 'tp'::text, 'p'::text, 'x'::text, 'tt'::text, 'dk'::text]))
);

comment on table intake.units is
  'Provinces, districts, supervising areas and communes with their days. A supervising area has kind a and is the parent of its communes.';

comment on column intake.units.valid_from is
  '-infinity where it began before the record does.';

comment on column intake.units.valid_until is
  'The first day without it; infinity while in force.';

CREATE OR REPLACE FUNCTION intake.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a report is taken once and never edited, only added to';
end
$function$
;

CREATE OR REPLACE FUNCTION intake.refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'what was said is only added to';
end
$function$
;

create schema notifier;
comment on schema notifier is 'Tells people until somebody answers.';

create sequence notifier.text_references;

create table notifier.alerts (
  id uuid not null,
  deadline_id uuid not null,
  case_id uuid not null,
  case_number text not null,
  clock text not null,
  step integer not null,
  round integer not null,
  rung text not null,
  unit text not null,
  commune text not null,
  priority text not null,
  due_at timestamp with time zone not null,
  not_after timestamp with time zone not null,
  person_id uuid not null,
  place integer not null,
  below text not null,
  below_rung text,
  raised_at timestamp with time zone not null,
  warning integer not null default 0,
  work text,
  not_before timestamp with time zone,
  line bigint not null generated always as identity,
  constraint alerts_pkey PRIMARY KEY (id),
  constraint alerts_once_a_person UNIQUE (deadline_id, person_id, warning),
  constraint alerts_below_check CHECK (below = ANY (ARRAY['first_to_know'::text, 'nobody_to_ask'::text, 'not_accepted'::text, 'not_reached'::text, 'not_done'::text, 'time_passes'::text, 'news'::text])),
  constraint alerts_case_number_check CHECK (case_number ~ '^[2-9CDFGHJKMNPQRTVWX]{6}$'::text),
  constraint alerts_check CHECK (not_after >= due_at),
  constraint alerts_check1 CHECK ((below = ANY (ARRAY['not_accepted'::text, 'not_reached'::text])) = (below_rung IS NOT NULL)),
  constraint alerts_place_check CHECK (place >= 1),
  constraint alerts_priority_check CHECK (priority = ANY (ARRAY['P1'::text, 'P2'::text, 'P3'::text, 'P4'::text])),
  constraint alerts_round_check CHECK (round >= 0),
  constraint alerts_say_what_was_not_done CHECK ((below = 'not_done'::text) = (work IS NOT NULL)),
  constraint alerts_step_check CHECK (step >= 0),
  constraint alerts_warn_by_number CHECK ((below = 'time_passes'::text) = (warning > 0)),
  constraint alerts_warning_check CHECK (warning >= 0)
);

CREATE INDEX alerts_of_a_case ON notifier.alerts USING btree (case_id, raised_at);

CREATE INDEX alerts_of_a_person ON notifier.alerts USING btree (person_id, raised_at DESC);

comment on table notifier.alerts is
  'One person is told of one call-out, once. Who by id, which case by number: nothing personal.';

comment on column notifier.alerts.place is
  'Their place on the roster, 1 for the first on duty.';

comment on column notifier.alerts.below is
  'What had happened on the rung below when this one was called.';

comment on column notifier.alerts.warning is
  'Which warning of the deadline it is, 1 for the first; 0 when the person is asked to answer.';

comment on column notifier.alerts.work is
  'Which clock was missed on the rung below.';

comment on column notifier.alerts.not_before is
  'Phones are left alone until then; null when they are not. An inbox has it at once.';

comment on column notifier.alerts.line is
  'Its place among all alerts, in the order in which they were raised.';

create table notifier.attempts (
  alert_id uuid not null,
  channel text not null,
  try integer not null,
  state text not null,
  line bigint not null generated always as identity,
  person_id uuid not null,
  urgency smallint not null,
  due_at timestamp with time zone not null,
  send_at timestamp with time zone not null,
  claims integer not null default 0,
  owner text,
  lease_until timestamp with time zone,
  reference text,
  why text,
  queued_at timestamp with time zone not null,
  handed_over_at timestamp with time zone,
  delivered_at timestamp with time zone,
  read_at timestamp with time zone,
  answered_at timestamp with time zone,
  ended_at timestamp with time zone,
  sent_as integer,
  alert_line bigint not null,
  constraint attempts_pkey PRIMARY KEY (alert_id, channel, try),
  constraint attempts_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES notifier.alerts(id),
  constraint attempts_channel_check CHECK (channel = ANY (ARRAY['in_app'::text, 'sms'::text, 'web_push'::text, 'email'::text, 'voice'::text, 'zalo'::text])),
  constraint attempts_check CHECK ((state = 'claimed'::text) = (lease_until IS NOT NULL)),
  constraint attempts_check1 CHECK (state <> 'claimed'::text OR owner IS NOT NULL),
  constraint attempts_check2 CHECK (state <> 'handed_over'::text OR reference IS NOT NULL),
  constraint attempts_check3 CHECK (sent_as >= 1 AND sent_as <= try),
  constraint attempts_claims_check CHECK (claims >= 0),
  constraint attempts_state_check CHECK (state = ANY (ARRAY['queued'::text, 'claimed'::text, 'unknown'::text, 'handed_over'::text, 'delivered'::text, 'read'::text, 'answered'::text, 'failed_for_now'::text, 'failed_for_good'::text, 'void'::text])),
  constraint attempts_try_check CHECK (try >= 1),
  constraint attempts_urgency_check CHECK (urgency >= 1 AND urgency <= 4),
  constraint attempts_why_check CHECK ((state = ANY (ARRAY['unknown'::text, 'failed_for_now'::text, 'failed_for_good'::text, 'void'::text])) = (why IS NOT NULL))
);

CREATE INDEX attempts_by_age ON notifier.attempts USING brin (queued_at);

CREATE INDEX attempts_failed_for_good ON notifier.attempts USING btree (due_at) WHERE (state = 'failed_for_good'::text);

CREATE UNIQUE INDEX attempts_one_open_at_a_time ON notifier.attempts USING btree (alert_id, channel) WHERE (state = ANY (ARRAY['queued'::text, 'claimed'::text]));

CREATE INDEX attempts_open ON notifier.attempts USING btree (urgency, due_at, alert_line) WHERE (state = ANY (ARRAY['queued'::text, 'claimed'::text]));

CREATE INDEX attempts_open_of_a_person ON notifier.attempts USING btree (person_id, channel, urgency, alert_line) WHERE (state = ANY (ARRAY['queued'::text, 'claimed'::text]));

comment on table notifier.attempts is
  'One try to tell one person on one channel. Retries are rows of their own; nothing else retries. A way that is second in a person''s order waits here until its time.';

comment on column notifier.attempts.claims is
  'How often it was taken in hand. A node that comes back late with an old number changes nothing.';

comment on column notifier.attempts.owner is
  'The node that has it in hand until lease_until; then any other may take it up.';

comment on column notifier.attempts.why is
  'Why it ended, in words of our own: what carriers say may contain numbers.';

comment on column notifier.attempts.sent_as is
  'The earlier try under whose key this one goes, because nobody knows what came of that; null for its own.';

comment on column notifier.attempts.alert_line is
  'The place of its alert, which every further try keeps: a person''s texts go in the order of their alerts.';

CREATE TRIGGER attempts_move_on AFTER UPDATE OF state ON notifier.attempts FOR EACH ROW WHEN (new.state = 'failed_for_good'::text AND old.state <> 'failed_for_good'::text AND (new.channel <> ALL (ARRAY['in_app'::text, 'web_push'::text]))) EXECUTE FUNCTION notifier.next_way_at_once();

CREATE TRIGGER attempts_only_go_forward BEFORE UPDATE OF state ON notifier.attempts FOR EACH ROW EXECUTE FUNCTION notifier.keep_what_is_newer();

create table notifier.callbacks (
  event text not null,
  alert_id uuid not null,
  channel text not null,
  try integer not null,
  what text not null,
  happened_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  outcome text not null,
  constraint callbacks_pkey PRIMARY KEY (event),
  constraint callbacks_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES notifier.alerts(id),
  constraint callbacks_channel_check CHECK (channel = ANY (ARRAY['voice'::text, 'zalo'::text])),
  constraint callbacks_event_check CHECK (length(event) >= 1 AND length(event) <= 100),
  constraint callbacks_outcome_check CHECK (outcome = ANY (ARRAY['applied'::text, 'older'::text, 'not_theirs'::text, 'replied'::text])),
  constraint callbacks_what_check CHECK (what = ANY (ARRAY['ringing'::text, 'delivered'::text, 'read'::text, 'failed'::text, 'refused'::text, 'answered'::text]))
);

CREATE INDEX callbacks_of_an_attempt ON notifier.callbacks USING btree (alert_id, channel, try);

comment on table notifier.callbacks is
  'What the gateway reported, each event once. Numbers and words are not kept here.';

create table notifier.dead_ends (
  deadline_id uuid not null,
  told_at timestamp with time zone not null,
  constraint dead_ends_pkey PRIMARY KEY (deadline_id)
);

comment on table notifier.dead_ends is
  'Deadlines of whose people none can be told, every way having failed for good; written once routing knows.';

create table notifier.push_subscriptions (
  id uuid not null,
  person_id uuid not null,
  endpoint bytea not null,
  sealed bytea not null,
  kept_at timestamp with time zone not null,
  constraint push_subscriptions_pkey PRIMARY KEY (id),
  constraint push_subscriptions_endpoint_key UNIQUE (endpoint),
  constraint push_subscriptions_endpoint_check CHECK (octet_length(endpoint) = 16)
);

CREATE INDEX push_subscriptions_of_a_person ON notifier.push_subscriptions USING btree (person_id, kept_at DESC);

comment on table notifier.push_subscriptions is
  'Browsers that may be rung, sealed on the staff''s ring. One that its push service does not know any more is deleted.';

comment on column notifier.push_subscriptions.endpoint is
  'A keyed fingerprint of the address: the same browser is kept once, as of whoever signed in on it last.';

create table notifier.replies (
  id uuid not null,
  sender bytea not null,
  sealed_from bytea not null,
  sealed_text bytea not null,
  received_at timestamp with time zone not null,
  outcome text,
  words text,
  alert_id uuid,
  settled_at timestamp with time zone,
  channel text not null default 'sms'::text,
  asked_by uuid,
  constraint replies_pkey PRIMARY KEY (id),
  constraint replies_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES notifier.alerts(id),
  constraint replies_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES notifier.alerts(id),
  constraint replies_channel_check CHECK (channel = ANY (ARRAY['sms'::text, 'voice'::text, 'zalo'::text])),
  constraint replies_check CHECK ((outcome IS NULL) = (settled_at IS NULL)),
  constraint replies_check1 CHECK ((outcome IS NULL) = (words IS NULL)),
  constraint replies_outcome_check CHECK (outcome = ANY (ARRAY['accepted'::text, 'accepted_before'::text, 'taken'::text, 'too_late'::text, 'passed_on'::text, 'not_theirs'::text, 'which_case'::text, 'no_such_case'::text, 'time_passed'::text, 'not_understood'::text, 'unknown_phone'::text]))
);

CREATE INDEX replies_of_a_phone ON notifier.replies USING btree (sender, received_at);

CREATE INDEX replies_that_say_something ON notifier.replies USING btree (received_at) WHERE (sealed_text <> '\x'::bytea);

CREATE INDEX replies_unsettled ON notifier.replies USING btree (received_at) WHERE (outcome IS NULL);

comment on table notifier.replies is
  'Every answer that came in from a phone, sealed, and what came of it.';

comment on column notifier.replies.sender is
  'A keyed fingerprint of the number.';

comment on column notifier.replies.sealed_text is
  'Empty, as are the number and its fingerprint, once the period of replies is over.';

comment on column notifier.replies.words is
  'What the sender was answered. A code and a time; nothing personal.';

comment on column notifier.replies.asked_by is
  'The alert whose call or message is answered, where the channel says so.';

create table notifier.simulated_texts (
  idempotency_key uuid not null,
  line bigint not null generated always as identity,
  recipient bytea not null,
  sealed_to bytea not null,
  body text not null,
  sent_at timestamp with time zone not null,
  constraint simulated_texts_pkey PRIMARY KEY (idempotency_key),
  constraint simulated_texts_body_check CHECK (length(body) >= 1 AND length(body) <= 1000)
);

CREATE INDEX simulated_texts_in_order ON notifier.simulated_texts USING btree (sent_at, line);

CREATE INDEX simulated_texts_of_a_phone ON notifier.simulated_texts USING btree (recipient, sent_at);

comment on table notifier.simulated_texts is
  'What the simulated carrier has sent. The same key twice is one text, as with a real carrier.';

create table notifier.text_parts (
  text_key uuid not null,
  try integer not null,
  part smallint not null,
  of smallint not null,
  carrier text not null,
  reference integer not null,
  recipient bytea not null,
  state text not null,
  message_id text,
  failure text,
  begun_at timestamp with time zone not null,
  taken_at timestamp with time zone,
  ended_at timestamp with time zone,
  asked integer not null default 0,
  ask_at timestamp with time zone,
  constraint text_parts_pkey PRIMARY KEY (text_key, try, part),
  constraint text_parts_check CHECK (of >= part),
  constraint text_parts_check1 CHECK ((state = 'failed'::text) = (failure IS NOT NULL)),
  constraint text_parts_part_check CHECK (part >= 1),
  constraint text_parts_state_check CHECK (state = ANY (ARRAY['refused'::text, 'begun'::text, 'taken'::text, 'failed'::text, 'delivered'::text])),
  constraint text_parts_try_check CHECK (try >= 1)
);

CREATE UNIQUE INDEX text_parts_by_message ON notifier.text_parts USING btree (carrier, message_id) WHERE (message_id IS NOT NULL);

CREATE INDEX text_parts_by_reference ON notifier.text_parts USING btree (carrier, reference, recipient) WHERE (message_id IS NULL);

CREATE INDEX text_parts_that_say_something ON notifier.text_parts USING btree (begun_at) WHERE (recipient <> '\x'::bytea);

CREATE INDEX text_parts_to_ask_for ON notifier.text_parts USING btree (ask_at) WHERE (state = 'taken'::text);

comment on table notifier.text_parts is
  'What was handed to a carrier, one row a short message, written before it goes.';

comment on column notifier.text_parts.text_key is
  'The alert, or the reply that is answered.';

comment on column notifier.text_parts.recipient is
  'A keyed fingerprint of the number: with the reference it finds the part of a receipt whose message was never confirmed. Empty once the period of texts is over.';

comment on column notifier.text_parts.message_id is
  'The carrier''s own. Without it nobody knows whether the carrier has taken the part.';

comment on column notifier.text_parts.ask_at is
  'When the carrier is asked what became of it, because no receipt has come.';

create table notifier.text_receipts (
  line bigint not null generated always as identity,
  carrier text not null,
  message_id text not null,
  state text not null,
  failure text,
  reference integer,
  recipient bytea not null,
  received_at timestamp with time zone not null,
  look_at timestamp with time zone not null,
  outcome text,
  constraint text_receipts_pkey PRIMARY KEY (carrier, message_id, recipient, state),
  constraint text_receipts_check CHECK ((state = 'failed'::text) = (failure IS NOT NULL)),
  constraint text_receipts_outcome_check CHECK (outcome = ANY (ARRAY['applied'::text, 'older'::text, 'nobodys'::text])),
  constraint text_receipts_state_check CHECK (state = ANY (ARRAY['taken'::text, 'failed'::text, 'delivered'::text]))
);

CREATE INDEX text_receipts_to_apply ON notifier.text_receipts USING btree (look_at, line) WHERE (outcome IS NULL);

comment on table notifier.text_receipts is
  'What carriers reported, kept before it is confirmed to them; each report once.';

comment on column notifier.text_receipts.outcome is
  'Empty while it waits for its part, for a receipt may overtake the answer to what it is for.';

CREATE OR REPLACE FUNCTION notifier.keep_what_is_newer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.state = old.state or new.state = any (case old.state
       when 'queued'          then array['claimed', 'answered', 'void']
       when 'claimed'         then array['unknown', 'handed_over', 'delivered', 'read', 'answered',
                                         'failed_for_now', 'failed_for_good', 'void']
       when 'unknown'         then array['handed_over', 'delivered', 'read', 'answered',
                                         'failed_for_now', 'failed_for_good']
       when 'handed_over'     then array['delivered', 'read', 'answered', 'failed_for_now',
                                         'failed_for_good']
       when 'failed_for_now'  then array['delivered', 'answered']
       when 'failed_for_good' then array['delivered', 'answered']
       when 'delivered'       then array['read', 'answered']
       when 'read'            then array['answered']
       else array[]::text[]
     end)
  then
    return new;
  end if;
  raise exception 'an attempt that is % does not become %', old.state, new.state
    using errcode = 'check_violation';
end
$function$
;
comment on function notifier.keep_what_is_newer() is
  'What is proven stays proven: that a phone has a text outweighs whatever a carrier said before.';

CREATE OR REPLACE FUNCTION notifier.next_way_at_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update notifier.attempts w
     set send_at = greatest(platform.now(), a.not_before)
    from notifier.alerts a
   where a.id = new.alert_id
     and (w.alert_id, w.channel, w.try) = (
           select n.alert_id, n.channel, n.try
             from notifier.attempts n
            where n.alert_id = new.alert_id
              and n.channel not in ('in_app', 'web_push')
              and n.state = 'queued'
              and n.try = 1
              and n.send_at > platform.now()
            order by n.send_at, n.line
            limit 1);
  return null;
end
$function$
;
comment on function notifier.next_way_at_once() is
  'A way that cannot deliver at all is not waited for: the person''s next one begins.';

create schema platform;
comment on schema platform is 'What every module stands on: facts, journal, keys, accounts, time.';

create table platform.account_invitations (
  token_hash bytea not null,
  account_id uuid not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint account_invitations_pkey PRIMARY KEY (token_hash),
  constraint account_invitations_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.accounts(id),
  constraint account_invitations_made_by_fkey FOREIGN KEY (made_by) REFERENCES platform.accounts(id),
  constraint account_invitations_check CHECK (ends_at > made_at),
  constraint account_invitations_token_hash_check CHECK (octet_length(token_hash) = 32)
);

CREATE INDEX account_invitations_by_account ON platform.account_invitations USING btree (account_id);

comment on table platform.account_invitations is
  'Links by which somebody chooses a password, once. Taken out when used.';

create table platform.accounts (
  id uuid not null,
  username text not null,
  display_name text not null,
  role text not null,
  unit_code text,
  person_id uuid,
  password_hash text,
  failures integer not null default 0,
  registered_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  password_set_at timestamp with time zone,
  suspended_at timestamp with time zone,
  suspended_why text,
  language text not null default 'vi'::text,
  shortcuts boolean not null default true,
  second_failures integer not null default 0,
  second_failed_at timestamp with time zone,
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_username_key UNIQUE (username),
  constraint accounts_are_suspended_for_a_reason CHECK ((suspended_at IS NULL) = (suspended_why IS NULL)),
  constraint accounts_failures_check CHECK (failures >= 0),
  constraint accounts_language_check CHECK (language = ANY (ARRAY['vi'::text, 'en'::text])),
  constraint accounts_password_hash_check CHECK (password_hash ~~ '$argon2id$%'::text),
  constraint accounts_role_check CHECK (role = ANY (ARRAY['operator'::text, 'shift_lead'::text, 'team_member'::text, 'team_leader'::text, 'district'::text, 'province'::text, 'administrator'::text, 'auditor'::text])),
  constraint accounts_second_failures_check CHECK (second_failures >= 0),
  constraint accounts_suspended_why_check CHECK (length(suspended_why) >= 1 AND length(suspended_why) <= 500),
  constraint accounts_username_check CHECK (username = lower(username) AND username ~ '^[a-z0-9][a-z0-9._@-]{1,99}$'::text)
);

CREATE INDEX accounts_by_person ON platform.accounts USING btree (person_id) WHERE (person_id IS NOT NULL);

comment on table platform.accounts is
  'Who may sign in, as what, and for which unit. Closed, never deleted, for the journal names them.';

comment on column platform.accounts.password_hash is
  'Absent until the person chose a password, and for people who sign in elsewhere alone.';

comment on column platform.accounts.failures is
  'Wrong passwords since the last right one. Told to administrators; it locks nobody out.';

comment on column platform.accounts.second_failures is
  'Wrong second proofs since the last right one: they only count after a right password.';

create table platform.authenticators (
  account_id uuid not null,
  secret bytea not null,
  proposed_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step bigint not null default 0,
  constraint authenticators_pkey PRIMARY KEY (account_id),
  constraint authenticators_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.accounts(id)
);

comment on table platform.authenticators is
  'Secrets of time-based one-time codes (RFC 6238), sealed on the ring of staff.';

comment on column platform.authenticators.last_step is
  'The step of the last code that was taken: it and those before it are never taken again.';

create table platform.clock_shift (
  one_row boolean not null default true,
  shift interval not null default '00:00:00'::interval,
  stands_at timestamp with time zone,
  constraint clock_shift_pkey PRIMARY KEY (one_row),
  constraint clock_shift_one_row_check CHECK (one_row)
);

comment on table platform.clock_shift is
  'How far the database''s clock is off, or the instant at which it stands. Moved by tests alone.';

create table platform.data_keys (
  subject uuid not null,
  ring text not null,
  wrapped bytea not null,
  constraint data_keys_pkey PRIMARY KEY (subject, ring),
  constraint data_keys_ring_check CHECK (ring = ANY (ARRAY['content'::text, 'identity'::text, 'staff'::text]))
);

comment on table platform.data_keys is
  'Data keys, wrapped by a key that is not in this database. Without its row here, what was sealed never opens again.';

create table platform.demonstration_keys (
  single boolean not null default true,
  key_file text not null,
  constraint demonstration_keys_pkey PRIMARY KEY (single),
  constraint demonstration_keys_single_check CHECK (single)
);

comment on table platform.demonstration_keys is
  'The keys of a demonstration, so that its nodes need no file in common. A key beside the data that it opens protects nothing: outside of a demonstration this table is empty, and every node is given the key file by KIPTHOI_KEY_FILE.';

create table platform.demonstrations (
  single boolean not null default true,
  accounts_file text not null,
  constraint demonstrations_pkey PRIMARY KEY (single),
  constraint demonstrations_single_check CHECK (single)
);

comment on table platform.demonstrations is
  'One row when this database belongs to a demonstration: where its accounts were written.';

create table platform.device_invitations (
  code_hash bytea not null,
  account_id uuid not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint device_invitations_pkey PRIMARY KEY (code_hash),
  constraint device_invitations_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.accounts(id),
  constraint device_invitations_made_by_fkey FOREIGN KEY (made_by) REFERENCES platform.accounts(id),
  constraint device_invitations_check CHECK (ends_at > made_at),
  constraint device_invitations_code_hash_check CHECK (octet_length(code_hash) = 32)
);

CREATE INDEX device_invitations_by_account ON platform.device_invitations USING btree (account_id);

comment on table platform.device_invitations is
  'Codes that bind one phone each, for minutes. Taken out when used.';

create table platform.devices (
  id uuid not null,
  account_id uuid not null,
  credential_hash bytea not null,
  pin_hash text not null,
  label text not null,
  bound_at timestamp with time zone not null,
  used_at timestamp with time zone not null,
  wrong_pins integer not null default 0,
  revoked_at timestamp with time zone,
  revoked_why text,
  revoked_by uuid,
  wiped_at timestamp with time zone,
  constraint devices_pkey PRIMARY KEY (id),
  constraint devices_credential_hash_key UNIQUE (credential_hash),
  constraint devices_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.accounts(id),
  constraint devices_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES platform.accounts(id),
  constraint devices_check CHECK ((revoked_at IS NULL) = (revoked_why IS NULL)),
  constraint devices_check1 CHECK (wiped_at IS NULL OR revoked_at IS NOT NULL),
  constraint devices_credential_hash_check CHECK (octet_length(credential_hash) = 32),
  constraint devices_label_check CHECK (length(label) >= 1 AND length(label) <= 60),
  constraint devices_pin_hash_check CHECK (pin_hash ~~ '$argon2id$%'::text),
  constraint devices_revoked_why_check CHECK (revoked_why = ANY (ARRAY['pin'::text, 'lost'::text, 'left'::text, 'own'::text, 'suspended'::text])),
  constraint devices_wrong_pins_check CHECK (wrong_pins >= 0)
);

CREATE INDEX devices_by_account ON platform.devices USING btree (account_id);

comment on table platform.devices is
  'Phones that belong to one person and open with a PIN, by the SHA-256 of a random credential.';

comment on column platform.devices.wiped_at is
  'When the phone was first told to forget everything, after it was revoked.';

create table platform.fact_readers (
  kind text not null,
  reader text not null,
  constraint fact_readers_pkey PRIMARY KEY (kind, reader)
);

comment on table platform.fact_readers is
  'Which module reads which kind of fact. Filled by migrations, so that no fact is recorded before its reader is known.';

create table platform.facts (
  id uuid not null,
  reader text not null,
  kind text not null,
  subject uuid not null,
  body jsonb not null,
  recorded_at timestamp with time zone not null,
  look_at timestamp with time zone not null,
  read_at timestamp with time zone,
  attempts integer not null default 0,
  failure text,
  constraint facts_pkey PRIMARY KEY (id, reader)
);

CREATE INDEX facts_unread ON platform.facts USING btree (reader, look_at) WHERE (read_at IS NULL);

comment on table platform.facts is
  'What became true, one row for each reader. Ids, codes and instants only; nothing personal.';

create table platform.journal (
  line bigint not null generated always as identity,
  at timestamp with time zone not null,
  actor text not null,
  action text not null,
  subject uuid not null,
  detail jsonb not null,
  id uuid,
  purpose text,
  policy text,
  seal bytea,
  constraint journal_pkey PRIMARY KEY (line),
  constraint journal_lines_are_sealed CHECK (id IS NOT NULL AND seal IS NOT NULL AND octet_length(seal) = 32) NOT VALID
);

CREATE INDEX journal_by_action ON platform.journal USING btree (action, at, line);

CREATE INDEX journal_by_actor ON platform.journal USING btree (actor, at, line);

CREATE INDEX journal_by_subject ON platform.journal USING btree (subject, line);

CREATE INDEX journal_by_time ON platform.journal USING btree (at, line);

comment on table platform.journal is
  'Who did what to what, append-only. Ids and reasons of policy; nothing personal.';

comment on column platform.journal.id is
  'Drawn by whoever wrote the line, and part of what is sealed: a copied line gives itself away.';

comment on column platform.journal.purpose is
  'What personal data was opened for; empty when the line is not about a reading.';

comment on column platform.journal.policy is
  'The version of the rules that led to it; empty when no rule did.';

comment on column platform.journal.seal is
  'A keyed fingerprint of the line; the key is in the key file and not in this database.';

CREATE TRIGGER journal_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.journal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

create table platform.journal_links (
  link bigint not null,
  line bigint not null,
  hash bytea not null,
  seal bytea,
  linked_at timestamp with time zone not null,
  constraint journal_links_pkey PRIMARY KEY (link),
  constraint journal_links_line_key UNIQUE (line),
  constraint journal_links_hash_check CHECK (octet_length(hash) = 32),
  constraint journal_links_link_check CHECK (link > 0),
  constraint journal_links_seal_check CHECK (octet_length(seal) = 32)
);

comment on table platform.journal_links is
  'The journal as a chain: each hash covers its line and the hash before it. Append-only.';

comment on column platform.journal_links.seal is
  'A keyed fingerprint of the hash, on the last link of each round: whoever lacks the key cannot forge what leads up to it.';

CREATE TRIGGER journal_links_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.journal_links FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

create table platform.journal_unlinked (
  line bigint not null,
  constraint journal_unlinked_pkey PRIMARY KEY (line)
);

comment on table platform.journal_unlinked is
  'Lines that were written and wait for a node to link them, for a second or so.';

create table platform.kept_forms (
  id uuid not null,
  account_id uuid not null,
  sealed bytea not null,
  kept_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint kept_forms_pkey PRIMARY KEY (id),
  constraint kept_forms_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.accounts(id),
  constraint kept_forms_check CHECK (ends_at > kept_at)
);

CREATE INDEX kept_forms_by_account ON platform.kept_forms USING btree (account_id);

comment on table platform.kept_forms is
  'Path and fields of forms sent too late, sealed on the ring of content, for some hours.';

create table platform.key_fingerprint (
  single boolean not null default true,
  fingerprint text not null,
  recorded_at timestamp with time zone not null default platform.now(),
  constraint key_fingerprint_pkey PRIMARY KEY (single),
  constraint key_fingerprint_single_check CHECK (single)
);

comment on table platform.key_fingerprint is
  'A keyed fingerprint of the key file that belongs to this database. It opens nothing.';

create table platform.node_clocks (
  node uuid not null,
  ahead interval not null,
  beaten_at timestamp with time zone not null,
  constraint node_clocks_pkey PRIMARY KEY (node)
);

comment on table platform.node_clocks is
  'How far each node''s clock is ahead of the database''s, as it said at its last beat.';

create table platform.outside_errands (
  state_hash bytea not null,
  nonce text not null,
  verifier text not null,
  then_path text not null,
  sent_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint outside_errands_pkey PRIMARY KEY (state_hash),
  constraint outside_errands_check CHECK (ends_at > sent_at),
  constraint outside_errands_state_hash_check CHECK (octet_length(state_hash) = 32)
);

CREATE INDEX outside_errands_by_end ON platform.outside_errands USING btree (ends_at);

comment on table platform.outside_errands is
  'Browsers that were sent to the provider and are awaited back, for minutes, each once.';

create table platform.outside_identities (
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  known_at timestamp with time zone not null,
  constraint outside_identities_pkey PRIMARY KEY (issuer, subject),
  constraint outside_identities_account_id_key UNIQUE (account_id),
  constraint outside_identities_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.accounts(id),
  constraint outside_identities_issuer_check CHECK (length(issuer) <= 500),
  constraint outside_identities_subject_check CHECK (length(subject) <= 255)
);

comment on table platform.outside_identities is
  'Who somebody is at the provider of OpenID Connect.';

create table platform.passkeys (
  id uuid not null,
  account_id uuid not null,
  credential_id bytea not null,
  credential bytea not null,
  sign_count bigint not null,
  label text not null,
  added_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint passkeys_pkey PRIMARY KEY (id),
  constraint passkeys_credential_id_key UNIQUE (credential_id),
  constraint passkeys_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.accounts(id),
  constraint passkeys_credential_id_check CHECK (octet_length(credential_id) <= 1023),
  constraint passkeys_label_check CHECK (length(label) >= 1 AND length(label) <= 60),
  constraint passkeys_sign_count_check CHECK (sign_count >= 0)
);

CREATE INDEX passkeys_by_account ON platform.passkeys USING btree (account_id);

comment on table platform.passkeys is
  'Public keys of passkeys (W3C Web Authentication).';

comment on column platform.passkeys.credential is
  'The attested credential data, in CBOR, as the authenticator gave it.';

create table platform.recovery_codes (
  account_id uuid not null,
  code_hash bytea not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint recovery_codes_pkey PRIMARY KEY (account_id, code_hash),
  constraint recovery_codes_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.accounts(id),
  constraint recovery_codes_code_hash_check CHECK (octet_length(code_hash) = 32)
);

comment on table platform.recovery_codes is
  'Ten codes for the day the phone is lost, by keyed fingerprint. Each opens once.';

create table platform.role_requests (
  id uuid not null,
  account_id uuid not null,
  role text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  granted boolean,
  constraint role_requests_pkey PRIMARY KEY (id),
  constraint role_requests_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.accounts(id),
  constraint role_requests_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES platform.accounts(id),
  constraint role_requests_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES platform.accounts(id),
  constraint role_requests_check CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (decided_at IS NULL) = (granted IS NULL)),
  constraint role_requests_check1 CHECK (decided_by IS NULL OR NOT granted OR decided_by <> asked_by),
  constraint role_requests_role_check CHECK (role = 'administrator'::text)
);

CREATE UNIQUE INDEX role_requests_open ON platform.role_requests USING btree (account_id) WHERE (decided_at IS NULL);

comment on table platform.role_requests is
  'Somebody is to become an administrator: asked by one, granted by another.';

create table platform.sessions (
  token_hash bytea not null,
  account_id uuid not null,
  opened_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  id uuid not null default gen_random_uuid(),
  way text not null default 'password'::text,
  browser text not null default ''::text,
  proved_at timestamp with time zone,
  device_id uuid,
  constraint sessions_pkey PRIMARY KEY (token_hash),
  constraint sessions_id_key UNIQUE (id),
  constraint sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.accounts(id),
  constraint sessions_device_id_fkey FOREIGN KEY (device_id) REFERENCES platform.devices(id),
  constraint sessions_browser_check CHECK (length(browser) <= 60),
  constraint sessions_check CHECK (opened_at <= seen_at AND opened_at < ends_at),
  constraint sessions_token_hash_check CHECK (octet_length(token_hash) = 32),
  constraint sessions_way_check CHECK (way = ANY (ARRAY['password'::text, 'totp'::text, 'recovery_code'::text, 'passkey'::text, 'device'::text, 'oidc'::text]))
);

CREATE INDEX sessions_by_account ON platform.sessions USING btree (account_id);

CREATE INDEX sessions_by_device ON platform.sessions USING btree (device_id) WHERE (device_id IS NOT NULL);

CREATE INDEX sessions_by_end ON platform.sessions USING btree (ends_at);

comment on table platform.sessions is
  'Who is signed in, by the SHA-256 of a random token. Ended by sign-out, by idleness or by ends_at.';

comment on column platform.sessions.browser is
  'As its owner recognises it, "Chrome, Android". Where it is in the network is written nowhere.';

comment on column platform.sessions.proved_at is
  'When its owner last proved who they are, which what is grave asks for anew.';

create table platform.sign_in_steps (
  token_hash bytea not null,
  account_id uuid,
  purpose text not null,
  challenge bytea not null,
  opened_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  tries integer not null default 0,
  constraint sign_in_steps_pkey PRIMARY KEY (token_hash),
  constraint sign_in_steps_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.accounts(id),
  constraint sign_in_steps_challenge_check CHECK (octet_length(challenge) = 32),
  constraint sign_in_steps_check CHECK (ends_at > opened_at),
  constraint sign_in_steps_purpose_check CHECK (purpose = ANY (ARRAY['prove'::text, 'enrol'::text, 'passkey'::text, 'add_passkey'::text])),
  constraint sign_in_steps_token_hash_check CHECK (octet_length(token_hash) = 32),
  constraint sign_in_steps_tries_check CHECK (tries >= 0)
);

CREATE INDEX sign_in_steps_by_end ON platform.sign_in_steps USING btree (ends_at);

comment on table platform.sign_in_steps is
  'Between the password and the second proof, or between a challenge and its answer; for minutes.';

CREATE OR REPLACE FUNCTION platform.now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
select coalesce(c.stands_at, statement_timestamp() + c.shift)
  from platform.clock_shift c
$function$
;
comment on function platform.now() is
  'The database''s time. A deadline is written with the earlier of this and the node''s time, and fired by the later.';

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the journal is append-only';
end
$function$
;

create schema routing;
comment on schema routing is 'Whose case it is, and what is owed by when.';

create table routing.acts (
  id uuid not null,
  case_id uuid not null,
  version bigint not null,
  word text not null,
  by_account uuid not null,
  by_person uuid,
  by_role text not null,
  at timestamp with time zone not null,
  sent_key text,
  codes jsonb not null,
  sealed_words bytea,
  state_before text not null,
  state_after text not null,
  constraint acts_pkey PRIMARY KEY (id),
  constraint acts_by_account_sent_key_key UNIQUE (by_account, sent_key),
  constraint acts_case_id_version_key UNIQUE (case_id, version),
  constraint acts_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint acts_sent_key_check CHECK (length(sent_key) >= 1 AND length(sent_key) <= 200),
  constraint acts_word_check CHECK (word ~ '^[a-z][a-z-]{2,39}$'::text)
);

comment on table routing.acts is
  'What people did to a case, in the order of its versions. Never changed.';

comment on column routing.acts.sent_key is
  'Names one sending: the same account that sends it again is told what came of the first.';

comment on column routing.acts.sealed_words is
  'What was said in somebody''s own words, sealed on the content ring under the key of the case.';

CREATE TRIGGER acts_are_only_added_to BEFORE DELETE OR UPDATE ON routing.acts FOR EACH STATEMENT EXECUTE FUNCTION routing.refuse_rewriting();

create table routing.answers (
  id uuid not null default gen_random_uuid(),
  deadline uuid not null,
  person uuid not null,
  promise text not null,
  going_at timestamp with time zone,
  said_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  via text not null,
  outcome text not null,
  claimed_at timestamp with time zone,
  device uuid,
  entry bigint,
  disbelieved text,
  cannot_because text,
  constraint answers_pkey PRIMARY KEY (id),
  constraint answers_deadline_fkey FOREIGN KEY (deadline) REFERENCES routing.deadlines(id),
  constraint answers_cannot_because_check CHECK (cannot_because = ANY (ARRAY['far-away'::text, 'other-case'::text, 'ill'::text, 'involved'::text])),
  constraint answers_check CHECK ((promise = 'going-at'::text) = (going_at IS NOT NULL)),
  constraint answers_check1 CHECK ((device IS NULL) = (entry IS NULL)),
  constraint answers_check2 CHECK (device IS NULL OR claimed_at IS NOT NULL),
  constraint answers_check3 CHECK (disbelieved IS NULL OR claimed_at IS NOT NULL),
  constraint answers_disbelieved_check CHECK (disbelieved = ANY (ARRAY['not-attested'::text, 'in-the-future'::text, 'too-old'::text, 'before-delivery'::text, 'count-not-growing'::text])),
  constraint answers_entry_check CHECK (entry >= 1),
  constraint answers_only_cannot_has_a_reason CHECK (cannot_because IS NULL OR promise = 'cannot'::text),
  constraint answers_outcome_check CHECK (outcome = ANY (ARRAY['accepted'::text, 'accepted-before'::text, 'taken'::text, 'too-late'::text, 'passed-on'::text, 'not-theirs'::text])),
  constraint answers_promise_check CHECK (promise = ANY (ARRAY['going-now'::text, 'going-at'::text, 'cannot'::text]))
);

CREATE INDEX answers_by_deadline ON routing.answers USING btree (deadline);

CREATE INDEX answers_by_device ON routing.answers USING btree (person, device, entry) WHERE (device IS NOT NULL);

comment on table routing.answers is
  'Everything that anybody answered, also what came too late or from somebody who was not asked.';

comment on column routing.answers.claimed_at is
  'When it was said by the clock of the device, where it came in later.';

comment on column routing.answers.entry is
  'The device''s own number of the entry; it only grows.';

comment on column routing.answers.disbelieved is
  'Why the moment of the device does not count; it counts from said_at then.';

comment on column routing.answers.cannot_because is
  'Why somebody cannot go, where they said so. It says nothing of the case.';

CREATE TRIGGER answers_prove_reach AFTER INSERT ON routing.answers FOR EACH ROW EXECUTE FUNCTION routing.keep_proof_of_answer();

create table routing.attachment_pieces (
  attachment uuid not null,
  stage text not null,
  place integer not null,
  sealed bytea not null,
  constraint attachment_pieces_pkey PRIMARY KEY (attachment, stage, place),
  constraint attachment_pieces_attachment_fkey FOREIGN KEY (attachment) REFERENCES routing.attachments(id) ON DELETE CASCADE,
  constraint attachment_pieces_place_check CHECK (place >= 0),
  constraint attachment_pieces_stage_check CHECK (stage = ANY (ARRAY['sent'::text, 'kept'::text]))
);

comment on table routing.attachment_pieces is
  'The sealed pieces of an attachment; those of the stage sent go as soon as it is kept or refused.';

create table routing.attachments (
  id uuid not null,
  case_id uuid not null,
  state text not null,
  kind text,
  bytes integer,
  pieces integer,
  detail bytea,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawal bytea,
  constraint attachments_pkey PRIMARY KEY (id),
  constraint attachments_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint attachments_bytes_check CHECK (bytes > 0),
  constraint attachments_check CHECK ((state = 'receiving'::text) = (kind IS NULL)),
  constraint attachments_check1 CHECK ((kind IS NULL) = (bytes IS NULL) AND (bytes IS NULL) = (pieces IS NULL)),
  constraint attachments_check2 CHECK ((kind IS NULL) = (detail IS NULL)),
  constraint attachments_kind_check CHECK (kind = ANY (ARRAY['jpeg'::text, 'png'::text, 'webp'::text, 'pdf'::text, 'mp3'::text, 'm4a'::text, 'wav'::text, 'amr'::text])),
  constraint attachments_pieces_check CHECK (pieces > 0),
  constraint attachments_state_check CHECK (state = ANY (ARRAY['receiving'::text, 'kept'::text, 'withdrawn'::text])),
  constraint attachments_withdrawn_at_once CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL) AND (withdrawn_at IS NULL) = (withdrawal IS NULL) AND (withdrawn_at IS NULL OR state = 'withdrawn'::text))
);

CREATE INDEX attachments_by_case ON routing.attachments USING btree (case_id, added_at);

CREATE INDEX attachments_left_behind ON routing.attachments USING btree (added_at) WHERE (state = 'receiving'::text);

comment on table routing.attachments is
  'What lies with a case. The name of the file, its hash and what it shows are sealed.';

create table routing.calendar_changes (
  id uuid not null,
  number integer,
  unit text not null,
  state text not null default 'draft'::text,
  reason text not null,
  drafted_by uuid not null,
  drafted_at timestamp with time zone not null,
  checked_by uuid,
  checked_at timestamp with time zone,
  answer text,
  constraint calendar_changes_pkey PRIMARY KEY (id),
  constraint calendar_changes_number_key UNIQUE (number),
  constraint calendar_changes_check CHECK ((state = 'approved'::text) = (number IS NOT NULL)),
  constraint calendar_changes_check1 CHECK ((state = 'draft'::text) = (checked_at IS NULL)),
  constraint calendar_changes_check2 CHECK ((checked_by IS NULL) = (checked_at IS NULL)),
  constraint calendar_changes_check3 CHECK (checked_by <> drafted_by),
  constraint calendar_changes_check4 CHECK (state <> 'refused'::text OR answer IS NOT NULL),
  constraint calendar_changes_state_check CHECK (state = ANY (ARRAY['draft'::text, 'approved'::text, 'refused'::text])),
  constraint calendar_changes_unit_check CHECK (unit ~ '^(VN|\d{2})$'::text)
);

comment on column routing.calendar_changes.number is
  'The how-manieth approved change it is, which names the version of the calendar from then on.';

CREATE TRIGGER calendar_changes_stay_as_checked BEFORE DELETE OR UPDATE ON routing.calendar_changes FOR EACH ROW EXECUTE FUNCTION routing.keep_calendar_as_checked();

create table routing.calendar_days (
  change uuid not null,
  day date not null,
  kind text not null,
  vietnamese text not null,
  english text not null,
  constraint calendar_days_pkey PRIMARY KEY (change, day),
  constraint calendar_days_change_fkey FOREIGN KEY (change) REFERENCES routing.calendar_changes(id),
  constraint calendar_days_kind_check CHECK (kind = ANY (ARRAY['off'::text, 'compensation'::text, 'swapped-off'::text, 'working'::text, 'closure'::text]))
);

create table routing.call_outs (
  deadline uuid not null,
  person uuid not null,
  place integer not null,
  constraint call_outs_pkey PRIMARY KEY (deadline, person),
  constraint call_outs_deadline_fkey FOREIGN KEY (deadline) REFERENCES routing.deadlines(id),
  constraint call_outs_person_fkey FOREIGN KEY (person) REFERENCES routing.people(id),
  constraint call_outs_place_check CHECK (place >= 0)
);

CREATE INDEX call_outs_by_person ON routing.call_outs USING btree (person);

comment on table routing.call_outs is
  'Whom a deadline was said to, the first on duty first.';

create table routing.case_people (
  id uuid not null,
  case_id uuid not null,
  role text not null,
  version bigint not null,
  identity bytea not null,
  added_by uuid not null,
  saved_by uuid not null,
  saved_at timestamp with time zone not null,
  left_at timestamp with time zone,
  constraint case_people_pkey PRIMARY KEY (id),
  constraint case_people_id_case_id_key UNIQUE (id, case_id),
  constraint case_people_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint case_people_role_check CHECK (role = ANY (ARRAY['child'::text, 'sibling'::text, 'parent'::text, 'caregiver'::text, 'protecting-adult'::text, 'suspect'::text, 'witness'::text, 'other'::text])),
  constraint case_people_version_check CHECK (version > 0)
);

CREATE INDEX case_people_by_case ON routing.case_people USING btree (case_id);

comment on table routing.case_people is
  'Who belongs to a case, and as what. Everything that tells who they are is sealed on the identity ring.';

comment on column routing.case_people.left_at is
  'When it was found that they do not belong to it; they stay on record.';

create table routing.case_relations (
  case_id uuid not null,
  person uuid not null,
  other uuid not null,
  kind text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint case_relations_pkey PRIMARY KEY (person, other, kind),
  constraint case_relations_other_case_id_fkey FOREIGN KEY (other, case_id) REFERENCES routing.case_people(id, case_id),
  constraint case_relations_person_case_id_fkey FOREIGN KEY (person, case_id) REFERENCES routing.case_people(id, case_id),
  constraint case_relations_check CHECK (person <> other),
  constraint case_relations_kind_check CHECK (kind = ANY (ARRAY['parent'::text, 'step-parent'::text, 'grandparent'::text, 'sibling'::text, 'relative'::text, 'guardian'::text, 'spouse'::text, 'teacher'::text, 'neighbour'::text, 'employer'::text, 'lives-with'::text, 'other'::text]))
);

CREATE INDEX case_relations_by_case ON routing.case_relations USING btree (case_id);

comment on table routing.case_relations is
  'What a person of a case is to another: person is the kind of other.';

create table routing.cases (
  id uuid not null,
  number text not null,
  report_id uuid not null,
  report_number text not null,
  state text not null,
  priority text not null,
  unit text not null,
  conflict boolean not null,
  scope text[] not null,
  heard_at timestamp with time zone not null,
  opened_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  accepted_by uuid,
  decision jsonb not null,
  version bigint not null default 1,
  state_before text,
  changed_at timestamp with time zone not null,
  changed_by_account uuid,
  changed_by_person uuid,
  changed_by_role text,
  erased_at timestamp with time zone,
  constraint cases_pkey PRIMARY KEY (id),
  constraint cases_number_key UNIQUE (number),
  constraint cases_report_id_key UNIQUE (report_id),
  constraint cases_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES routing.people(id),
  constraint cases_acknowledged_are_somebodys CHECK (state <> 'acknowledged'::text OR accepted_at IS NOT NULL),
  constraint cases_check1 CHECK ((accepted_at IS NULL) = (accepted_by IS NULL)),
  constraint cases_merged_remember CHECK ((state = 'merged'::text) = (state_before IS NOT NULL)),
  constraint cases_number_check CHECK (number ~ '^[2-9CDFGHJKMNPQRTVWX]{6}$'::text),
  constraint cases_priority_check CHECK (priority = ANY (ARRAY['P1'::text, 'P2'::text, 'P3'::text, 'P4'::text])),
  constraint cases_scope_check CHECK (cardinality(scope) > 0),
  constraint cases_state_check CHECK (state = ANY (ARRAY['unrouted'::text, 'routed'::text, 'acknowledged'::text, 'verifying'::text, 'assessed'::text, 'unfounded-review'::text, 'needs'::text, 'plan-draft'::text, 'plan-submitted'::text, 'plan-approved'::text, 'in-support'::text, 'review'::text, 'closed'::text, 'screened-out'::text, 'closed-non-case'::text, 'merged'::text])),
  constraint cases_version_check CHECK (version > 0),
  constraint cases_waiting_are_nobodys CHECK ((state <> ALL (ARRAY['unrouted'::text, 'routed'::text])) OR accepted_at IS NULL)
);

CREATE INDEX cases_by_scope ON routing.cases USING gin (scope);

CREATE INDEX cases_by_who_accepted ON routing.cases USING btree (accepted_by, accepted_at) WHERE (accepted_by IS NOT NULL);

CREATE INDEX cases_that_ended ON routing.cases USING btree (changed_at, id) WHERE ((erased_at IS NULL) AND (state = ANY (ARRAY['closed'::text, 'closed-non-case'::text, 'screened-out'::text])));

comment on column routing.cases.state is
  'How far the case is; what it may become next is said in vn.kipthoi.routing.life.';

comment on column routing.cases.unit is
  'The commune, or the unit whose desk holds the case while the commune is unknown.';

comment on column routing.cases.scope is
  'The units whose people may see the case; a unit in conflict of interest is left out.';

comment on column routing.cases.decision is
  'How the first rung was found, with everything that the decision was made from.';

comment on column routing.cases.version is
  'One more with every change. Whoever changes a case says which version they saw.';

comment on column routing.cases.state_before is
  'Of a merged case: what it was, and becomes again when the merge is undone.';

comment on column routing.cases.changed_at is
  'When it was last changed, and by whom: an account, a person of a roster, or neither when the system did it.';

comment on column routing.cases.erased_at is
  'When the keys of the case and of its report were destroyed. What is left of it are counts and times; nobody sees it any more.';

CREATE TRIGGER cases_move_on_boards AFTER UPDATE ON routing.cases FOR EACH ROW WHEN (old.scope IS DISTINCT FROM new.scope OR old.unit IS DISTINCT FROM new.unit OR old.priority IS DISTINCT FROM new.priority) EXECUTE FUNCTION routing.keep_board_of_case();

create table routing.channels (
  id uuid not null,
  person uuid not null,
  kind text not null,
  place integer not null,
  address bytea not null,
  fingerprint bytea not null,
  code_mark bytea,
  code_sent_at timestamp with time zone,
  code_tries integer not null default 0,
  verified_at timestamp with time zone,
  proof text,
  constraint channels_pkey PRIMARY KEY (id),
  constraint channels_kind_fingerprint_key UNIQUE (kind, fingerprint),
  constraint channels_person_fkey FOREIGN KEY (person) REFERENCES routing.people(id),
  constraint channels_check CHECK ((verified_at IS NULL) = (proof IS NULL)),
  constraint channels_check1 CHECK ((code_mark IS NULL) = (code_sent_at IS NULL)),
  constraint channels_code_mark_check CHECK (octet_length(code_mark) = 32),
  constraint channels_code_tries_check CHECK (code_tries >= 0),
  constraint channels_fingerprint_check CHECK (octet_length(fingerprint) = 16),
  constraint channels_kind_check CHECK (kind = ANY (ARRAY['sms'::text, 'voice'::text, 'zalo'::text, 'email'::text])),
  constraint channels_place_check CHECK (place >= 0),
  constraint channels_proof_check CHECK (proof = ANY (ARRAY['code'::text, 'demonstration'::text]))
);

CREATE INDEX channels_of_a_person ON routing.channels USING btree (person, place);

comment on table routing.channels is
  'Ways to reach a person, in their order. Addresses are sealed on the staff ring, bound to the person.';

comment on column routing.channels.code_mark is
  'A keyed fingerprint of the code that was sent last; the code itself is not kept.';

comment on column routing.channels.verified_at is
  'When a code that was sent over it came back; it is asked for again each month.';

comment on column routing.channels.proof is
  'How it was verified: by a code, or not at all because the person is one of a demonstration.';

create table routing.data_duties (
  id uuid not null,
  number text not null,
  kind text not null,
  matter text not null,
  unit text not null,
  started_at timestamp with time zone not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  policy text not null,
  calendar text not null,
  due_at timestamp with time zone not null,
  state text not null default 'open'::text,
  missed_at timestamp with time zone,
  done_at timestamp with time zone,
  recorded_at timestamp with time zone,
  done_by uuid,
  outcome text,
  evidence text,
  constraint data_duties_pkey PRIMARY KEY (id),
  constraint data_duties_number_key UNIQUE (number),
  constraint data_duties_policy_fkey FOREIGN KEY (policy) REFERENCES routing.policies(version),
  constraint data_duties_check CHECK (due_at > started_at),
  constraint data_duties_check1 CHECK (done_at >= started_at),
  constraint data_duties_check2 CHECK ((state = 'missed'::text) = (missed_at IS NOT NULL)),
  constraint data_duties_check3 CHECK (state <> 'met'::text OR done_at IS NOT NULL),
  constraint data_duties_check4 CHECK (state <> 'open'::text OR done_at IS NULL),
  constraint data_duties_check5 CHECK (num_nulls(done_at, recorded_at, done_by, outcome, evidence) = ANY (ARRAY[0, 5])),
  constraint data_duties_evidence_check CHECK (length(evidence) >= 3 AND length(evidence) <= 60),
  constraint data_duties_kind_check CHECK (kind = ANY (ARRAY['data-breach'::text, 'data-request'::text])),
  constraint data_duties_matter_check CHECK (matter ~ '^[a-z][a-z-]{1,29}$'::text),
  constraint data_duties_number_check CHECK (number ~ '^[2-9CDFGHJKMNPQRTVWX]{6}$'::text),
  constraint data_duties_outcome_check CHECK (outcome ~ '^[a-z][a-z-]{1,29}$'::text),
  constraint data_duties_state_check CHECK (state = ANY (ARRAY['open'::text, 'met'::text, 'missed'::text])),
  constraint data_duties_unit_check CHECK (unit ~ '^(VN|\d{2})$'::text)
);

CREATE INDEX data_duties_due ON routing.data_duties USING btree (due_at) WHERE (state = 'open'::text);

CREATE INDEX data_duties_of_a_unit ON routing.data_duties USING btree (unit, started_at DESC);

comment on table routing.data_duties is
  'Breaches of personal data to be notified, and requests of persons to be answered; each with its clock.';

comment on column routing.data_duties.started_at is
  'When the breach was discovered, or the request came in: the clock runs from it.';

comment on column routing.data_duties.evidence is
  'The number of the document by which it was notified or answered.';

create table routing.data_duty_calls (
  id uuid not null,
  duty uuid not null,
  turn integer not null,
  step integer not null,
  round integer not null,
  rung text not null,
  unit text not null,
  people uuid[] not null,
  called_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  state text not null default 'open'::text,
  met_at timestamp with time zone,
  met_by uuid,
  constraint data_duty_calls_pkey PRIMARY KEY (id),
  constraint data_duty_calls_duty_turn_key UNIQUE (duty, turn),
  constraint data_duty_calls_duty_fkey FOREIGN KEY (duty) REFERENCES routing.data_duties(id),
  constraint data_duty_calls_check CHECK (due_at > called_at),
  constraint data_duty_calls_check1 CHECK ((state = 'met'::text) = (met_at IS NOT NULL)),
  constraint data_duty_calls_check2 CHECK ((met_at IS NULL) = (met_by IS NULL)),
  constraint data_duty_calls_round_check CHECK (round >= 0),
  constraint data_duty_calls_state_check CHECK (state = ANY (ARRAY['open'::text, 'met'::text, 'missed'::text, 'void'::text])),
  constraint data_duty_calls_step_check CHECK (step >= 0),
  constraint data_duty_calls_turn_check CHECK (turn >= 0)
);

CREATE INDEX data_duty_calls_due ON routing.data_duty_calls USING btree (due_at) WHERE (state = 'open'::text);

CREATE UNIQUE INDEX data_duty_calls_one_open ON routing.data_duty_calls USING btree (duty) WHERE (state = 'open'::text);

comment on table routing.data_duty_calls is
  'Who was told that one of these was missed, rung by rung, until somebody took notice of it.';

comment on column routing.data_duty_calls.met_by is
  'The person who answered by text, or the account that did on the page.';

create table routing.data_duty_warnings (
  duty uuid not null,
  number integer not null,
  warn_at timestamp with time zone not null,
  state text not null default 'open'::text,
  people uuid[],
  constraint data_duty_warnings_pkey PRIMARY KEY (duty, number),
  constraint data_duty_warnings_duty_fkey FOREIGN KEY (duty) REFERENCES routing.data_duties(id),
  constraint data_duty_warnings_number_check CHECK (number >= 1),
  constraint data_duty_warnings_state_check CHECK (state = ANY (ARRAY['open'::text, 'told'::text, 'void'::text]))
);

CREATE INDEX data_duty_warnings_open ON routing.data_duty_warnings USING btree (warn_at) WHERE (state = 'open'::text);

create table routing.deadlines (
  id uuid not null,
  case_id uuid not null,
  clock text not null,
  commune text not null,
  step integer not null,
  round integer not null,
  rung text not null,
  unit text not null,
  priority text not null,
  policy text not null,
  started_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  look_at timestamp with time zone not null,
  rest_by_node timestamp with time zone not null,
  rest_by_here timestamp with time zone not null,
  state text not null default 'open'::text,
  met_at timestamp with time zone,
  met_by uuid,
  missed_at timestamp with time zone,
  missed_because text,
  attempts integer not null default 0,
  run integer not null default 0,
  missed_deadline uuid,
  calendar text,
  rule text,
  reckoned_at timestamp with time zone,
  done_at timestamp with time zone,
  reported_late boolean not null default false,
  ended_at timestamp with time zone,
  ended_because text,
  longer_allowed integer not null default 0,
  constraint deadlines_pkey PRIMARY KEY (id),
  constraint deadlines_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint deadlines_met_by_fkey FOREIGN KEY (met_by) REFERENCES routing.people(id),
  constraint deadlines_missed_deadline_fkey FOREIGN KEY (missed_deadline) REFERENCES routing.deadlines(id),
  constraint deadlines_policy_fkey FOREIGN KEY (policy) REFERENCES routing.policies(version),
  constraint deadlines_check CHECK (due_at > started_at),
  constraint deadlines_check1 CHECK (look_at >= due_at),
  constraint deadlines_check2 CHECK ((state = 'met'::text) = (met_at IS NOT NULL)),
  constraint deadlines_check4 CHECK ((state = 'missed'::text) = (missed_at IS NOT NULL)),
  constraint deadlines_check5 CHECK ((missed_at IS NULL) = (missed_because IS NULL)),
  constraint deadlines_clock_is_known CHECK (clock = ANY (ARRAY['acknowledge'::text, 'candidate'::text, 'escalation'::text, 'first-look'::text, 'triage'::text, 'delivery'::text, 'child-seen'::text, 'emergency'::text, 'police'::text, 'separation'::text, 'plan'::text, 'approval'::text, 'review'::text, 'feedback'::text, 'handover'::text, 'residence'::text, 'question'::text, 'decision'::text])),
  constraint deadlines_done_after_all CHECK (done_at IS NULL OR state = 'missed'::text),
  constraint deadlines_ended_because_check CHECK (ended_because = ANY (ARRAY['closed'::text, 'merged'::text, 'reopened'::text, 'longer-allowed'::text, 'answered-meanwhile'::text])),
  constraint deadlines_ended_for_a_reason CHECK ((ended_at IS NULL) = (ended_because IS NULL)),
  constraint deadlines_escalations_name_what_was_missed CHECK ((clock = 'escalation'::text) = (missed_deadline IS NOT NULL)),
  constraint deadlines_longer_allowed_check CHECK (longer_allowed >= 0),
  constraint deadlines_met_by_somebody CHECK (met_by IS NULL OR met_at IS NOT NULL),
  constraint deadlines_missed_because_check CHECK (missed_because = ANY (ARRAY['time'::text, 'declined'::text, 'undeliverable'::text])),
  constraint deadlines_priority_check CHECK (priority = ANY (ARRAY['P1'::text, 'P2'::text, 'P3'::text, 'P4'::text])),
  constraint deadlines_round_check CHECK (round >= 0),
  constraint deadlines_run_check CHECK (run >= 0),
  constraint deadlines_state_check CHECK (state = ANY (ARRAY['open'::text, 'met'::text, 'missed'::text, 'void'::text])),
  constraint deadlines_step_check CHECK (step >= 0)
);

CREATE INDEX deadlines_by_case ON routing.deadlines USING btree (case_id) WHERE (state = 'open'::text);

CREATE INDEX deadlines_escalated ON routing.deadlines USING btree (missed_deadline) WHERE (missed_deadline IS NOT NULL);

CREATE INDEX deadlines_missed_and_not_done ON routing.deadlines USING btree (case_id) WHERE ((state = 'missed'::text) AND (done_at IS NULL) AND (ended_at IS NULL) AND (rule IS NOT NULL));

CREATE INDEX deadlines_near ON routing.deadlines USING btree (due_at) WHERE (state = 'open'::text);

CREATE UNIQUE INDEX deadlines_of_a_rung_once ON routing.deadlines USING btree (case_id, clock, commune, run, step, round, missed_deadline) NULLS NOT DISTINCT WHERE (clock = ANY (ARRAY['acknowledge'::text, 'candidate'::text, 'escalation'::text]));

CREATE UNIQUE INDEX deadlines_of_others_once ON routing.deadlines USING btree (case_id, clock, commune, run, step, round) WHERE (clock = ANY (ARRAY['handover'::text, 'residence'::text, 'question'::text, 'decision'::text]));

CREATE UNIQUE INDEX deadlines_of_work_once ON routing.deadlines USING btree (case_id, clock, run, round) WHERE (clock <> ALL (ARRAY['acknowledge'::text, 'candidate'::text, 'escalation'::text, 'handover'::text, 'residence'::text, 'question'::text, 'decision'::text]));

CREATE UNIQUE INDEX deadlines_one_question_at_a_time ON routing.deadlines USING btree (case_id) WHERE ((state = 'open'::text) AND (clock = 'acknowledge'::text));

CREATE INDEX deadlines_to_be_seen ON routing.deadlines USING btree (due_at) WHERE ((state = 'open'::text) OR ((state = 'missed'::text) AND (done_at IS NULL) AND (ended_at IS NULL) AND (clock <> ALL (ARRAY['acknowledge'::text, 'candidate'::text, 'escalation'::text]))));

CREATE INDEX deadlines_to_look_at ON routing.deadlines USING btree (priority, look_at) WHERE (state = 'open'::text);

comment on table routing.deadlines is
  'What is owed for a case and by when. A row is settled once: met, missed or void.';

comment on column routing.deadlines.clock is
  'acknowledge: somebody accepts the case. candidate: a commune that it may concern says it heard, while a desk holds the case. escalation: a supervisor accepts that a deadline was missed. All others: something that is owed for the case itself.';

comment on column routing.deadlines.policy is
  'The version of the ladder that made it.';

comment on column routing.deadlines.look_at is
  'The due moment; later only after a failed attempt to act on it, so that it holds up no other.';

comment on column routing.deadlines.rest_by_node is
  'Until then, by the node''s clock or by the database''s (rest_by_here), the people called out are left to answer. It tells only while the clocks disagree by more than the wait, and keeps a wrong clock from rushing through the ladder.';

comment on column routing.deadlines.run is
  'Which run of the clock in the case it is: a reopened case has another.';

comment on column routing.deadlines.missed_deadline is
  'Of an escalation: what was missed.';

comment on column routing.deadlines.rule is
  'Of the work that is owed: the rule of policy that it follows from. Empty where people are asked to answer.';

comment on column routing.deadlines.reckoned_at is
  'When it is due by the ledger, policy and calendar alone, before clocks of nodes and the pace of a demonstration are considered.';

comment on column routing.deadlines.done_at is
  'Of a missed one: when it was done after all.';

comment on column routing.deadlines.ended_at is
  'When it ceased to be owed although nobody did it.';

comment on column routing.deadlines.longer_allowed is
  'How often a shift lead had allowed more time than there was when this row began.';

CREATE TRIGGER deadlines_move_on_boards AFTER UPDATE ON routing.deadlines FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state OR old.due_at IS DISTINCT FROM new.due_at OR old.done_at IS DISTINCT FROM new.done_at OR old.reported_late IS DISTINCT FROM new.reported_late OR old.ended_at IS DISTINCT FROM new.ended_at) EXECUTE FUNCTION routing.keep_board_of_deadline();

CREATE TRIGGER deadlines_stand_on_boards AFTER INSERT ON routing.deadlines FOR EACH ROW EXECUTE FUNCTION routing.keep_board_of_deadline();

CREATE TRIGGER deadlines_stay_true BEFORE UPDATE ON routing.deadlines FOR EACH ROW EXECUTE FUNCTION routing.keep_deadline_true();

create table routing.duty_changes (
  id uuid not null,
  team uuid not null,
  kind text not null,
  person uuid not null,
  instead_of uuid,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  state text not null,
  code text,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  settled_by uuid,
  settled_at timestamp with time zone,
  via text,
  constraint duty_changes_pkey PRIMARY KEY (id),
  constraint duty_changes_instead_of_fkey FOREIGN KEY (instead_of) REFERENCES routing.people(id),
  constraint duty_changes_person_fkey FOREIGN KEY (person) REFERENCES routing.people(id),
  constraint duty_changes_team_fkey FOREIGN KEY (team) REFERENCES routing.teams(id),
  constraint duty_changes_check CHECK (ends_at > starts_at AND ends_at <= (starts_at + '62 days'::interval)),
  constraint duty_changes_check1 CHECK (person <> instead_of),
  constraint duty_changes_check2 CHECK (kind = 'override'::text OR instead_of IS NOT NULL AND code IS NOT NULL),
  constraint duty_changes_check3 CHECK ((state = 'asked'::text) = (settled_at IS NULL)),
  constraint duty_changes_check4 CHECK (kind = 'swap'::text OR (state = ANY (ARRAY['settled'::text, 'withdrawn'::text]))),
  constraint duty_changes_code_check CHECK (code ~ '^[2-9CDFGHJKMNPQRTVWX]{6}$'::text),
  constraint duty_changes_kind_check CHECK (kind = ANY (ARRAY['override'::text, 'swap'::text])),
  constraint duty_changes_state_check CHECK (state = ANY (ARRAY['asked'::text, 'settled'::text, 'refused'::text, 'withdrawn'::text])),
  constraint duty_changes_via_check CHECK (via = ANY (ARRAY['web'::text, 'sms'::text]))
);

CREATE UNIQUE INDEX duty_changes_asked_by_code ON routing.duty_changes USING btree (code) WHERE (state = 'asked'::text);

CREATE INDEX duty_changes_by_person ON routing.duty_changes USING btree (person, ends_at) WHERE (state = 'settled'::text);

CREATE INDEX duty_changes_of_a_team ON routing.duty_changes USING btree (team, ends_at);

comment on table routing.duty_changes is
  'A person is on duty between two moments although the pattern does not say so; instead of another, or beside those on duty. A swap counts once the one who is asked accepts.';

comment on column routing.duty_changes.code is
  'What the person who is asked replies with from a basic phone. It opens nothing but this.';

create table routing.duty_patterns (
  id uuid not null,
  team uuid not null,
  from_day date not null,
  standing boolean not null,
  number integer not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint duty_patterns_pkey PRIMARY KEY (id),
  constraint duty_patterns_team_number_key UNIQUE (team, number),
  constraint duty_patterns_team_fkey FOREIGN KEY (team) REFERENCES routing.teams(id),
  constraint duty_patterns_number_check CHECK (number > 0)
);

comment on table routing.duty_patterns is
  'What a week of a team looks like from a day on. Of several from one day the last decided one holds.';

comment on column routing.duty_patterns.standing is
  'Whether from that day on everybody of the standing roster is on duty around the clock again.';

create table routing.duty_rosters (
  team uuid not null,
  person uuid not null,
  place integer not null,
  on_duty_from timestamp with time zone not null,
  on_duty_until timestamp with time zone,
  constraint duty_rosters_pkey PRIMARY KEY (team, person, on_duty_from),
  constraint duty_rosters_person_fkey FOREIGN KEY (person) REFERENCES routing.people(id),
  constraint duty_rosters_team_fkey FOREIGN KEY (team) REFERENCES routing.teams(id),
  constraint duty_rosters_check CHECK (on_duty_until > on_duty_from),
  constraint duty_rosters_place_check CHECK (place >= 0)
);

CREATE INDEX duty_rosters_by_person ON routing.duty_rosters USING btree (person);

comment on table routing.duty_rosters is
  'Who of a team is on duty, and in which order they are told.';

create table routing.duty_shifts (
  pattern uuid not null,
  day smallint not null,
  starts smallint not null,
  ends smallint not null,
  person uuid not null,
  place smallint not null,
  constraint duty_shifts_pkey PRIMARY KEY (pattern, day, starts, person),
  constraint duty_shifts_pattern_fkey FOREIGN KEY (pattern) REFERENCES routing.duty_patterns(id),
  constraint duty_shifts_person_fkey FOREIGN KEY (person) REFERENCES routing.people(id),
  constraint duty_shifts_check CHECK (ends > starts AND ends <= (starts + 1440)),
  constraint duty_shifts_day_check CHECK (day >= 1 AND day <= 8),
  constraint duty_shifts_place_check CHECK (place >= 0),
  constraint duty_shifts_starts_check CHECK (starts >= 0 AND starts <= 1439)
);

CREATE INDEX duty_shifts_by_person ON routing.duty_shifts USING btree (person);

comment on table routing.duty_shifts is
  'One person''s watch on a day of the week, 1 for Monday; 8 on days off, where a pattern has any for them.';

comment on column routing.duty_shifts.starts is
  'Minutes after the midnight at which the day begins in Viet Nam.';

create table routing.exclusions (
  id uuid not null,
  case_id uuid not null,
  person uuid,
  reason text not null,
  sealed_note bytea,
  by_account uuid,
  by text not null,
  at timestamp with time zone not null,
  had_seen boolean not null default false,
  asked_back_by uuid,
  asked_back_at timestamp with time zone,
  lifted_by uuid,
  lifted_at timestamp with time zone,
  by_role text,
  asked_back_role text,
  sealed_back_note bytea,
  unit text,
  constraint exclusions_pkey PRIMARY KEY (id),
  constraint exclusions_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint exclusions_person_fkey FOREIGN KEY (person) REFERENCES routing.people(id),
  constraint exclusions_asked_by_a_role CHECK ((asked_back_by IS NULL) = (asked_back_role IS NULL)),
  constraint exclusions_by_check CHECK (by = ANY (ARRAY['intake'::text, 'desk'::text])),
  constraint exclusions_check CHECK ((asked_back_by IS NULL) = (asked_back_at IS NULL)),
  constraint exclusions_check1 CHECK ((lifted_by IS NULL) = (lifted_at IS NULL)),
  constraint exclusions_check2 CHECK (lifted_at IS NULL OR asked_back_at IS NOT NULL AND lifted_by <> asked_back_by),
  constraint exclusions_of_one_or_all CHECK (num_nonnulls(person, unit) = 1),
  constraint exclusions_reason_check CHECK (reason = ANY (ARRAY['suspect'::text, 'kin-of-suspect'::text, 'kin-of-child'::text, 'named'::text, 'other'::text])),
  constraint exclusions_unit_check CHECK (unit ~ '^\d{5}$'::text)
);

CREATE INDEX exclusions_by_person ON routing.exclusions USING btree (person) WHERE (lifted_at IS NULL);

CREATE UNIQUE INDEX exclusions_once_a_commune ON routing.exclusions USING btree (case_id, unit) WHERE (lifted_at IS NULL);

CREATE UNIQUE INDEX exclusions_once_a_person ON routing.exclusions USING btree (case_id, person) WHERE (lifted_at IS NULL);

comment on table routing.exclusions is
  'From whom a case is kept, and why. Nothing is deleted: an exclusion is lifted, by two people.';

comment on column routing.exclusions.sealed_note is
  'Why, in somebody''s own words, sealed on the content ring under the key of the case.';

comment on column routing.exclusions.had_seen is
  'Whether the person had been called out for the case, or had opened it, before they were kept out.';

comment on column routing.exclusions.sealed_back_note is
  'Why they may see it again, in the words of whoever asked, sealed like the first note.';

comment on column routing.exclusions.unit is
  'The commune from all of which the case is kept; empty when it is kept from one person.';

comment on view routing.exclusions_in_force is
  'From whom which case is kept now, by its own list or by that of a case it went together with.';

create table routing.form_definitions (
  hash text not null,
  form text not null,
  version integer not null,
  definition text not null,
  constraint form_definitions_pkey PRIMARY KEY (hash),
  constraint form_definitions_form_check CHECK (form ~ '^0[1-7]$'::text),
  constraint form_definitions_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'::text),
  constraint form_definitions_version_check CHECK (version > 0)
);

comment on table routing.form_definitions is
  'Every version of a form that was ever answered, as it was published.';

create table routing.form_drafts (
  id uuid not null,
  case_id uuid not null,
  form text not null,
  definition text not null,
  version bigint not null,
  content bytea not null,
  identity bytea,
  corrects uuid,
  opened_by uuid not null,
  saved_by uuid not null,
  saved_at timestamp with time zone not null,
  constraint form_drafts_pkey PRIMARY KEY (id),
  constraint form_drafts_case_id_form_key UNIQUE (case_id, form),
  constraint form_drafts_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint form_drafts_corrects_case_id_form_fkey FOREIGN KEY (corrects, case_id, form) REFERENCES routing.submitted_forms(id, case_id, form),
  constraint form_drafts_definition_fkey FOREIGN KEY (definition) REFERENCES routing.form_definitions(hash),
  constraint form_drafts_form_check CHECK (form ~ '^0[1-7]$'::text),
  constraint form_drafts_version_check CHECK (version > 0)
);

comment on table routing.form_drafts is
  'What people write on a form before it is submitted. Its version grows with each saving.';

create table routing.form_numbers (
  unit text not null,
  series text not null,
  year integer not null,
  last integer not null,
  constraint form_numbers_pkey PRIMARY KEY (unit, series, year),
  constraint form_numbers_last_check CHECK (last > 0)
);

comment on table routing.form_numbers is
  'The last number that a unit gave in a series and year. Taken in the transaction of its document, so that none is given twice and none is missing.';

create table routing.handovers (
  id uuid not null,
  case_id uuid not null,
  from_unit text not null,
  to_unit text not null,
  reason text not null,
  sealed_note bytea,
  inputs jsonb not null,
  offered_by uuid not null,
  offered_at timestamp with time zone not null,
  state text not null default 'offered'::text,
  settled_by uuid,
  settled_by_person uuid,
  settled_at timestamp with time zone,
  sealed_settling_note bytea,
  constraint handovers_pkey PRIMARY KEY (id),
  constraint handovers_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint handovers_settled_by_person_fkey FOREIGN KEY (settled_by_person) REFERENCES routing.people(id),
  constraint handovers_check CHECK (from_unit <> to_unit),
  constraint handovers_check1 CHECK ((state = 'offered'::text) = (settled_at IS NULL)),
  constraint handovers_check2 CHECK ((state = 'offered'::text) = (settled_by IS NULL)),
  constraint handovers_reason_check CHECK (reason = ANY (ARRAY['happened-there'::text, 'child-is-there'::text, 'child-lives-there'::text, 'boundary'::text, 'other'::text])),
  constraint handovers_state_check CHECK (state = ANY (ARRAY['offered'::text, 'accepted'::text, 'refused'::text, 'withdrawn'::text])),
  constraint handovers_to_unit_check CHECK (to_unit ~ '^\d{5}$'::text)
);

CREATE INDEX handovers_by_case ON routing.handovers USING btree (case_id, offered_at);

CREATE UNIQUE INDEX handovers_one_at_a_time ON routing.handovers USING btree (case_id) WHERE (state = 'offered'::text);

comment on table routing.handovers is
  'Offers to another commune to take a case over. Until one is accepted the sender is responsible.';

comment on column routing.handovers.inputs is
  'What the offer was made from: units, places, ladder; ids and codes only.';

comment on column routing.handovers.settled_by is
  'Whose account accepted, refused or withdrew it; the person, for an answer by text.';

comment on view routing.kept_from is
  'From which person which case is kept now, by its own list or by that of a case it went together with.';

create table routing.ladder_steps (
  policy text not null,
  priority text not null,
  step integer not null,
  rung text not null,
  level text not null,
  wait interval not null,
  more_each_round integer not null,
  constraint ladder_steps_pkey PRIMARY KEY (policy, priority, step),
  constraint ladder_steps_ladder_priority_rung_key UNIQUE (policy, priority, rung),
  constraint ladder_steps_policy_fkey FOREIGN KEY (policy) REFERENCES routing.policies(version),
  constraint ladder_steps_level_check CHECK (level = ANY (ARRAY['commune'::text, 'district'::text, 'province'::text, 'nation'::text])),
  constraint ladder_steps_more_each_round_check CHECK (more_each_round >= 0),
  constraint ladder_steps_priority_check CHECK (priority = ANY (ARRAY['P1'::text, 'P2'::text, 'P3'::text, 'P4'::text])),
  constraint ladder_steps_rung_check CHECK (rung ~ '^[a-z][a-z-]{1,29}$'::text),
  constraint ladder_steps_step_check CHECK (step >= 0),
  constraint ladder_steps_wait_check CHECK (wait > '00:00:00'::interval)
);

comment on table routing.ladder_steps is
  'Who is told at a step, and how long they have. The last step repeats until a person accepts, each round telling so many more people of the rungs below.';

CREATE TRIGGER ladder_steps_stay_as_checked BEFORE INSERT OR DELETE OR UPDATE ON routing.ladder_steps FOR EACH ROW EXECUTE FUNCTION routing.keep_rules_as_checked();

create table routing.leaves (
  id uuid not null,
  person uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  constraint leaves_pkey PRIMARY KEY (id),
  constraint leaves_person_fkey FOREIGN KEY (person) REFERENCES routing.people(id),
  constraint leaves_check CHECK (ends_at > starts_at AND ends_at <= (starts_at + '400 days'::interval)),
  constraint leaves_check1 CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);

CREATE INDEX leaves_of_a_person ON routing.leaves USING btree (person, ends_at) WHERE (withdrawn_at IS NULL);

comment on table routing.leaves is
  'A person is on no roster between two moments. Why is theirs and not kept.';

create table routing.links (
  id uuid not null,
  one uuid not null,
  other uuid not null,
  kind text not null,
  reason bytea not null,
  linked_at timestamp with time zone not null,
  linked_by uuid not null,
  linked_role text not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint links_pkey PRIMARY KEY (id),
  constraint links_one_fkey FOREIGN KEY (one) REFERENCES routing.cases(id),
  constraint links_other_fkey FOREIGN KEY (other) REFERENCES routing.cases(id),
  constraint links_check CHECK (one < other),
  constraint links_check1 CHECK ((undone_at IS NULL) = (undone_by IS NULL)),
  constraint links_kind_check CHECK (kind = ANY (ARRAY['sibling'::text, 'household'::text, 'suspect'::text, 'event'::text, 'see-also'::text, 'not-the-same'::text]))
);

CREATE INDEX links_by_other ON routing.links USING btree (other) WHERE (undone_at IS NULL);

CREATE UNIQUE INDEX links_once_a_kind ON routing.links USING btree (one, other, kind) WHERE (undone_at IS NULL);

comment on table routing.links is
  'Cases that belong together, or were looked at and are not the same. Said by a person, taken back by a person; the reason is sealed with the case that stands first.';

comment on view routing.members is
  'People with their channels in their order; all that is personal is sealed.';

create table routing.merges (
  id uuid not null,
  merged uuid not null,
  survivor uuid not null,
  root uuid not null,
  merged_at timestamp with time zone not null,
  merged_by uuid not null,
  added_scope text[] not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint merges_pkey PRIMARY KEY (id),
  constraint merges_merged_fkey FOREIGN KEY (merged) REFERENCES routing.cases(id),
  constraint merges_root_fkey FOREIGN KEY (root) REFERENCES routing.cases(id),
  constraint merges_survivor_fkey FOREIGN KEY (survivor) REFERENCES routing.cases(id),
  constraint merges_check CHECK (merged <> survivor),
  constraint merges_check1 CHECK (merged <> root),
  constraint merges_check2 CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);

CREATE INDEX merges_by_root ON routing.merges USING btree (root) WHERE (undone_at IS NULL);

CREATE INDEX merges_by_survivor ON routing.merges USING btree (survivor) WHERE (undone_at IS NULL);

CREATE UNIQUE INDEX merges_one_at_a_time ON routing.merges USING btree (merged) WHERE (undone_at IS NULL);

comment on table routing.merges is
  'Which case went into which, and which goes on for it at the end of the chain. Nothing is deleted: a merge is undone. The reasons are sealed with the acts.';

comment on column routing.merges.root is
  'The case that goes on for the merged one now: the survivor, or what the survivor itself went into.';

comment on column routing.merges.added_scope is
  'The units that see the survivor only because of this merge.';

CREATE CONSTRAINT TRIGGER merges_make_no_ring AFTER INSERT OR UPDATE ON routing.merges DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.undone_at IS NULL) EXECUTE FUNCTION routing.refuse_a_ring_of_merges();

create table routing.milestones (
  entry bigint not null generated always as identity,
  case_id uuid not null,
  milestone text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  by_account uuid,
  by_person uuid,
  detail jsonb not null default '{}'::jsonb,
  constraint milestones_pkey PRIMARY KEY (entry),
  constraint milestones_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint milestones_milestone_check CHECK (milestone ~ '^[a-z][a-z-]{2,39}$'::text)
);

CREATE INDEX milestones_by_case ON routing.milestones USING btree (case_id, entry);

comment on table routing.milestones is
  'What a case has reached, and when. Clocks start and stop from these rows; none is ever changed. Ids and codes only.';

comment on column routing.milestones.at is
  'When it was so; recorded_at is when it was said.';

CREATE TRIGGER milestones_are_only_added_to BEFORE DELETE OR UPDATE ON routing.milestones FOR EACH STATEMENT EXECUTE FUNCTION routing.refuse_rewriting();

create table routing.notes (
  id uuid not null,
  case_id uuid not null,
  content bytea not null,
  corrects uuid,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint notes_pkey PRIMARY KEY (id),
  constraint notes_corrects_key UNIQUE (corrects),
  constraint notes_id_case_id_key UNIQUE (id, case_id),
  constraint notes_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint notes_corrects_case_id_fkey FOREIGN KEY (corrects, case_id) REFERENCES routing.notes(id, case_id)
);

CREATE INDEX notes_by_case ON routing.notes USING btree (case_id, written_at);

comment on table routing.notes is
  'Notes on a case. They are never edited; a correction is a note that names the one it corrects.';

CREATE TRIGGER notes_are_final BEFORE DELETE OR UPDATE ON routing.notes FOR EACH ROW EXECUTE FUNCTION routing.keep_submitted_form();

create table routing.nudges (
  deadline uuid not null,
  number integer not null,
  at timestamp with time zone not null,
  by_account uuid not null,
  people uuid[] not null,
  constraint nudges_pkey PRIMARY KEY (deadline, number),
  constraint nudges_deadline_fkey FOREIGN KEY (deadline) REFERENCES routing.deadlines(id),
  constraint nudges_number_check CHECK (number >= 1)
);

comment on table routing.nudges is
  'When somebody above told those who hold a deadline once more, by hand.';

create table routing.overlays (
  case_id uuid not null,
  emergency jsonb,
  separation jsonb,
  crime jsonb,
  escalated jsonb,
  transfer jsonb,
  ending jsonb,
  lowering jsonb,
  constraint overlays_pkey PRIMARY KEY (case_id),
  constraint overlays_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id)
);

comment on table routing.overlays is
  'What lies over the state of a case now, and what waits for a second person. Codes, ids and instants only; how it came about stands in routing.acts.';

create table routing.pauses (
  id uuid not null,
  case_id uuid not null,
  clock text not null,
  since timestamp with time zone not null,
  at_most_until timestamp with time zone not null,
  until timestamp with time zone,
  reason text not null,
  asked_by uuid,
  recorded_at timestamp with time zone not null,
  begun_in bigint not null,
  ended_in bigint,
  constraint pauses_pkey PRIMARY KEY (id),
  constraint pauses_case_id_begun_in_fkey FOREIGN KEY (case_id, begun_in) REFERENCES routing.acts(case_id, version),
  constraint pauses_case_id_ended_in_fkey FOREIGN KEY (case_id, ended_in) REFERENCES routing.acts(case_id, version),
  constraint pauses_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint pauses_check CHECK (at_most_until > since),
  constraint pauses_check1 CHECK (until >= since),
  constraint pauses_check2 CHECK (ended_in > begun_in),
  constraint pauses_check3 CHECK (ended_in IS NULL OR until IS NOT NULL),
  constraint pauses_clock_check CHECK (clock = ANY (ARRAY['plan'::text, 'approval'::text, 'review'::text]))
);

CREATE INDEX pauses_by_case ON routing.pauses USING btree (case_id, clock);

CREATE UNIQUE INDEX pauses_one_at_a_time ON routing.pauses USING btree (case_id, clock) WHERE (until IS NULL);

comment on table routing.pauses is
  'Clocks of paper that stand still, for a reason, by leave of a supervisor, and never longer than to a moment set beforehand.';

comment on column routing.pauses.asked_by is
  'Who of those who work on the case asked for it; absent when the supervisor saw the need.';

comment on column routing.pauses.begun_in is
  'The version of the case after the act by which a supervisor let the clock stand still.';

comment on column routing.pauses.ended_in is
  'The version after the act that ended it; absent when it ended by itself, or with what was owed.';

create table routing.people (
  id uuid not null,
  unit text not null,
  name bytea not null,
  phone bytea not null,
  phone_fingerprint bytea not null,
  unreachable_since timestamp with time zone,
  post text not null default 'other'::text,
  language text not null default 'vi'::text,
  marks boolean not null default false,
  edit integer not null default 1,
  left_at timestamp with time zone,
  constraint people_pkey PRIMARY KEY (id),
  constraint people_phone_fingerprint_key UNIQUE (phone_fingerprint),
  constraint people_edit_check CHECK (edit > 0),
  constraint people_language_check CHECK (language = ANY (ARRAY['vi'::text, 'en'::text])),
  constraint people_phone_fingerprint_check CHECK (octet_length(phone_fingerprint) = 16),
  constraint people_post_check CHECK (post ~ '^[a-z][a-z-]{1,29}$'::text),
  constraint people_unit_check CHECK (unit ~ '^(\d{5}|\d{3}|\d{2}|A\d{2}-\d{3}|VN)$'::text)
);

CREATE INDEX people_by_unit ON routing.people USING btree (unit);

comment on table routing.people is
  'People who can be called out. Name and phone are sealed on the staff ring, bound to the person.';

comment on column routing.people.post is
  'What they are by law or by appointment in the team: leader, child-protection officer, police…';

comment on column routing.people.marks is
  'Whether their phone shows Vietnamese with its marks; without them a text is shorter and safe on every phone.';

comment on column routing.people.left_at is
  'When they left the service. Nobody is deleted: decisions of the past name them.';

create table routing.places (
  id uuid not null,
  case_id uuid not null,
  place text not null,
  unit text,
  certainty text not null,
  said_by text not null,
  reason text not null,
  by_account uuid not null,
  at timestamp with time zone not null,
  superseded_at timestamp with time zone,
  constraint places_pkey PRIMARY KEY (id),
  constraint places_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint places_certainty_check CHECK (certainty = ANY (ARRAY['certain'::text, 'likely'::text, 'unknown'::text])),
  constraint places_check CHECK ((unit IS NULL) = (certainty = 'unknown'::text)),
  constraint places_place_check CHECK (place = ANY (ARRAY['now'::text, 'event'::text, 'home'::text])),
  constraint places_reason_check CHECK (reason = ANY (ARRAY['new-information'::text, 'correction'::text, 'child-moved'::text])),
  constraint places_said_by_check CHECK (said_by = ANY (ARRAY['reporter'::text, 'child'::text, 'family'::text, 'team'::text, 'police'::text, 'operator'::text])),
  constraint places_unit_check CHECK (unit ~ '^\d{5}$'::text)
);

CREATE UNIQUE INDEX places_one_of_a_kind ON routing.places USING btree (case_id, place) WHERE (superseded_at IS NULL);

comment on table routing.places is
  'Where the child is now, where it happened, where the child lives: communes alone. What was said of them in words stays sealed with the report.';

create table routing.plan_assignments (
  id uuid not null,
  case_id uuid not null,
  unit text not null,
  because jsonb not null,
  by_account uuid not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  constraint plan_assignments_pkey PRIMARY KEY (id),
  constraint plan_assignments_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint plan_assignments_check CHECK (until >= since),
  constraint plan_assignments_unit_check CHECK (unit ~ '^\d{5}$'::text)
);

CREATE UNIQUE INDEX plan_assignments_one_at_a_time ON routing.plan_assignments USING btree (case_id) WHERE (until IS NULL);

comment on table routing.plan_assignments is
  'The commune where the child lives, when it is another one than that which verifies: it leads the plan (Decree 56/2017 art. 27, Law on Children art. 52).';

create table routing.policies (
  version text not null,
  unit text not null,
  state text not null default 'draft'::text,
  effective_from timestamp with time zone not null,
  reason text not null,
  edit integer not null default 1,
  drafted_by uuid,
  drafted_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  checked_by uuid,
  checked_at timestamp with time zone,
  answer text,
  constraint policies_pkey PRIMARY KEY (version),
  constraint policies_check CHECK (state = 'draft'::text OR submitted_at IS NOT NULL),
  constraint policies_check1 CHECK ((state = ANY (ARRAY['approved'::text, 'refused'::text])) = (checked_at IS NOT NULL)),
  constraint policies_check2 CHECK (checked_by <> drafted_by),
  constraint policies_check3 CHECK (state <> 'refused'::text OR answer IS NOT NULL),
  constraint policies_edit_check CHECK (edit > 0),
  constraint policies_state_check CHECK (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'refused'::text])),
  constraint policies_unit_check CHECK (unit ~ '^(VN|\d{2})$'::text),
  constraint policies_version_check CHECK (version ~ '^[A-Z0-9][A-Z0-9-]{2,29}$'::text)
);

CREATE UNIQUE INDEX policies_one_from_a_moment ON routing.policies USING btree (unit, effective_from) WHERE (state = 'approved'::text);

comment on table routing.policies is
  'Versions of policy. Of those approved for a unit, the one that took effect last is in force.';

comment on column routing.policies.unit is
  'VN for the country; a province for what it shortens.';

comment on column routing.policies.edit is
  'Goes up with each change of the draft; a check names the one that was looked at.';

comment on column routing.policies.drafted_by is
  'The account of its maker, who may not check it; null for what the program ships.';

CREATE TRIGGER policies_stay_as_checked BEFORE DELETE OR UPDATE ON routing.policies FOR EACH ROW EXECUTE FUNCTION routing.keep_policy_as_checked();

create table routing.policy_clocks (
  policy text not null,
  clock text not null,
  starts text,
  stops text[] not null,
  warnings text[] not null,
  pausable boolean not null,
  basis text not null,
  of_law boolean not null,
  when_missed text not null,
  night_begins time without time zone,
  night_ends time without time zone,
  constraint policy_clocks_pkey PRIMARY KEY (policy, clock),
  constraint policy_clocks_policy_fkey FOREIGN KEY (policy) REFERENCES routing.policies(version),
  constraint policy_clocks_clock_check CHECK (clock ~ '^[a-z][a-z-]{1,29}$'::text),
  constraint policy_clocks_night_is_whole CHECK ((night_begins IS NULL) = (night_ends IS NULL)),
  constraint policy_clocks_night_passes_midnight CHECK (night_begins > night_ends)
);

comment on table routing.policy_clocks is
  'What a version says of a clock beside its lengths. Versions of provinces have none.';

comment on column routing.policy_clocks.night_begins is
  'From then, on the clocks of Viet Nam, what the clock asks for can wait until night_ends, for lengths that say so.';

CREATE TRIGGER policy_clocks_stay_as_checked BEFORE INSERT OR DELETE OR UPDATE ON routing.policy_clocks FOR EACH ROW EXECUTE FUNCTION routing.keep_rules_as_checked();

create table routing.policy_lengths (
  policy text not null,
  clock text not null,
  priority text not null,
  condition text not null,
  kind text not null,
  amount bigint not null,
  constraint policy_lengths_pkey PRIMARY KEY (policy, clock, priority, condition),
  constraint policy_lengths_policy_fkey FOREIGN KEY (policy) REFERENCES routing.policies(version),
  constraint policy_lengths_amount_check CHECK (amount > 0),
  constraint policy_lengths_clock_check CHECK (clock ~ '^[a-z][a-z-]{1,29}$'::text),
  constraint policy_lengths_condition_check CHECK (condition = ANY (ARRAY['always'::text, 'danger'::text, 'twelve-hours'::text, 'crime-sign'::text])),
  constraint policy_lengths_kind_check CHECK (kind = ANY (ARRAY['clock-hours'::text, 'clock-hours-or-morning'::text, 'working-days'::text, 'calendar-days'::text, 'calendar-days-or-next-open'::text])),
  constraint policy_lengths_priority_check CHECK (priority = ANY (ARRAY['P1'::text, 'P2'::text, 'P3'::text, 'P4'::text]))
);

comment on column routing.policy_lengths.amount is
  'Seconds of a kind in hours, days of any other.';

CREATE TRIGGER policy_lengths_stay_as_checked BEFORE INSERT OR DELETE OR UPDATE ON routing.policy_lengths FOR EACH ROW EXECUTE FUNCTION routing.keep_rules_as_checked();

create table routing.policy_migrations (
  id uuid not null,
  case_id uuid not null,
  at timestamp with time zone not null,
  policy text,
  calendar text not null,
  moved_by uuid not null,
  constraint policy_migrations_pkey PRIMARY KEY (id),
  constraint policy_migrations_case_id_at_key UNIQUE (case_id, at),
  constraint policy_migrations_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint policy_migrations_policy_fkey FOREIGN KEY (policy) REFERENCES routing.policies(version)
);

comment on table routing.policy_migrations is
  'From this moment on, what runs for a case is counted by the policy and the calendar in force then; without a policy, by that calendar alone. A clock of safety never gets later by it.';

create table routing.priority_changes (
  entry bigint not null generated always as identity,
  case_id uuid not null,
  was text not null,
  becomes text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  by_account uuid,
  by_person uuid,
  proposed_by uuid,
  constraint priority_changes_pkey PRIMARY KEY (entry),
  constraint priority_changes_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint priority_changes_becomes_check CHECK (becomes = ANY (ARRAY['P1'::text, 'P2'::text, 'P3'::text, 'P4'::text])),
  constraint priority_changes_check CHECK (was <> becomes),
  constraint priority_changes_check1 CHECK (becomes < was OR proposed_by IS NOT NULL),
  constraint priority_changes_check2 CHECK (proposed_by IS NULL OR proposed_by <> by_account),
  constraint priority_changes_was_check CHECK (was = ANY (ARRAY['P1'::text, 'P2'::text, 'P3'::text, 'P4'::text]))
);

CREATE INDEX priority_changes_by_case ON routing.priority_changes USING btree (case_id, entry);

comment on table routing.priority_changes is
  'How urgent a case was, and became. Raised by anyone at once; lowered only when a second account confirms what another proposed.';

CREATE TRIGGER priority_changes_are_only_added_to BEFORE DELETE OR UPDATE ON routing.priority_changes FOR EACH STATEMENT EXECUTE FUNCTION routing.refuse_rewriting();

create table routing.questions (
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  asked_of text not null,
  candidates text[] not null,
  asked_at timestamp with time zone not null,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint questions_pkey PRIMARY KEY (id),
  constraint questions_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint questions_candidates_check CHECK (cardinality(candidates) > 0),
  constraint questions_check CHECK ((answer IS NULL) = (answered_at IS NULL)),
  constraint questions_check1 CHECK ((answer IS NULL) = (answered_by IS NULL)),
  constraint questions_kind_check CHECK (kind = ANY (ARRAY['third-bounce'::text, 'split-commune'::text]))
);

CREATE UNIQUE INDEX questions_one_of_a_kind ON routing.questions USING btree (case_id, kind) WHERE (answered_at IS NULL);

comment on table routing.questions is
  'Whose case it is, asked of whoever stands above all who could be. The case stays where it is until they answer.';

create table routing.reach_proofs (
  unit text not null,
  delivered_at timestamp with time zone,
  answered_at timestamp with time zone,
  constraint reach_proofs_pkey PRIMARY KEY (unit)
);

comment on table routing.reach_proofs is
  'When a phone of a unit last had a text, by the word of its carrier, and when somebody there last answered. Nobody is named.';

create table routing.readiness_checks (
  night date not null,
  checked_at timestamp with time zone not null,
  communes integer not null,
  gaps integer not null,
  constraint readiness_checks_pkey PRIMARY KEY (night),
  constraint readiness_checks_check CHECK (gaps >= 0 AND gaps <= communes),
  constraint readiness_checks_communes_check CHECK (communes >= 0)
);

comment on table routing.readiness_checks is
  'Each night: how many communes there are, and at how many of them nobody could be told.';

create table routing.readiness_incidents (
  id uuid not null default gen_random_uuid(),
  unit text not null,
  rung text not null,
  cause text not null,
  opened_at timestamp with time zone not null default platform.now(),
  due_at timestamp with time zone not null default (platform.now() + '1 day'::interval),
  closed_at timestamp with time zone,
  constraint readiness_incidents_pkey PRIMARY KEY (id),
  constraint readiness_incidents_cause_check CHECK (cause = ANY (ARRAY['nobody'::text, 'unreachable'::text, 'undeliverable'::text])),
  constraint readiness_incidents_check CHECK (due_at > opened_at),
  constraint readiness_incidents_check1 CHECK (closed_at >= opened_at)
);

CREATE UNIQUE INDEX readiness_incidents_one_open ON routing.readiness_incidents USING btree (unit, rung) WHERE (closed_at IS NULL);

comment on table routing.readiness_incidents is
  'Rungs of a unit at which nobody could be told, from when and until when. It names no case and no person.';

comment on column routing.readiness_incidents.due_at is
  'By when the unit above has put it right.';

create table routing.referrals (
  id uuid not null,
  case_id uuid not null,
  service uuid not null,
  state text not null,
  version bigint not null,
  content bytea not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint referrals_pkey PRIMARY KEY (id),
  constraint referrals_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint referrals_service_fkey FOREIGN KEY (service) REFERENCES routing.services(id),
  constraint referrals_state_check CHECK (state = ANY (ARRAY['made'::text, 'accepted'::text, 'refused'::text, 'done'::text])),
  constraint referrals_version_check CHECK (version > 0)
);

CREATE INDEX referrals_by_case ON routing.referrals USING btree (case_id, made_at);

comment on table routing.referrals is
  'A case handed to a service for one need; the team stays responsible. Reasons and answers are sealed.';

create table routing.rehomings (
  id uuid not null,
  case_id uuid not null,
  from_unit text not null,
  to_unit text,
  candidates text[] not null,
  at timestamp with time zone not null,
  constraint rehomings_pkey PRIMARY KEY (id),
  constraint rehomings_case_id_from_unit_key UNIQUE (case_id, from_unit),
  constraint rehomings_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint rehomings_check CHECK ((to_unit IS NULL) = (cardinality(candidates) > 1))
);

comment on table routing.rehomings is
  'Open cases whose commune was dissolved: where each went, or among which communes a desk was asked.';

create table routing.repeats (
  report uuid not null,
  earlier uuid not null,
  constraint repeats_pkey PRIMARY KEY (report, earlier),
  constraint repeats_check CHECK (report <> earlier)
);

CREATE INDEX repeats_by_earlier ON routing.repeats USING btree (earlier);

comment on table routing.repeats is
  'Which report was recognised to repeat which earlier one when it was taken. A hint that counts, never a merge.';

create table routing.retention_disposals (
  id uuid not null,
  kind text not null,
  months integer not null,
  records integer not null,
  at timestamp with time zone not null,
  constraint retention_disposals_pkey PRIMARY KEY (id),
  constraint retention_disposals_kind_check CHECK (kind = ANY (ARRAY['reply'::text, 'text'::text, 'call-draft'::text])),
  constraint retention_disposals_months_check CHECK (months > 0),
  constraint retention_disposals_records_check CHECK (records > 0)
);

CREATE INDEX retention_disposals_by_day ON routing.retention_disposals USING btree (at);

comment on table routing.retention_disposals is
  'How many records beside the cases went, batch by batch, and under which period.';

create table routing.retention_erasures (
  case_id uuid not null,
  kind text not null,
  months integer not null,
  keys integer not null,
  erased_at timestamp with time zone not null,
  constraint retention_erasures_pkey PRIMARY KEY (case_id),
  constraint retention_erasures_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint retention_erasures_keys_check CHECK (keys >= 0),
  constraint retention_erasures_kind_check CHECK (kind = ANY (ARRAY['case'::text, 'screened-out'::text, 'non-case'::text]))
);

CREATE INDEX retention_erasures_by_day ON routing.retention_erasures USING btree (erased_at);

comment on table routing.retention_erasures is
  'What went, under which period, and how many keys were destroyed for it.';

create table routing.retention_holds (
  id uuid not null,
  case_id uuid not null,
  ground text not null,
  reference text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  lifted_by uuid,
  lifted_at timestamp with time zone,
  constraint retention_holds_pkey PRIMARY KEY (id),
  constraint retention_holds_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint retention_holds_check CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)),
  constraint retention_holds_ground_check CHECK (ground = ANY (ARRAY['court'::text, 'inspection'::text, 'complaint'::text, 'request'::text, 'other'::text])),
  constraint retention_holds_reference_check CHECK (length(reference) >= 1 AND length(reference) <= 60)
);

CREATE INDEX retention_holds_in_force ON routing.retention_holds USING btree (case_id) WHERE (lifted_at IS NULL);

comment on table routing.retention_holds is
  'A case must not go, however old: a court, an inspection, a complaint or the person themselves needs it.';

comment on column routing.retention_holds.reference is
  'The number and date of the letter that asks for it; no name.';

create table routing.retention_lease (
  only_one boolean not null default true,
  owner text not null,
  until timestamp with time zone not null,
  constraint retention_lease_pkey PRIMARY KEY (only_one),
  constraint retention_lease_only_one_check CHECK (only_one)
);

comment on table routing.retention_lease is
  'Which node carries retention out, and until when no other one does.';

create table routing.retention_looks (
  case_id uuid not null,
  again_at timestamp with time zone not null,
  constraint retention_looks_pkey PRIMARY KEY (case_id),
  constraint retention_looks_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id)
);

comment on table routing.retention_looks is
  'Cases that were looked at and stay, and when they are looked at again; at most a year on, so that it does not tell how old a child is.';

create table routing.retention_periods (
  id uuid not null,
  kind text not null,
  months integer not null,
  source text not null,
  from_day date not null,
  state text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  settled_by uuid,
  settled_at timestamp with time zone,
  constraint retention_periods_pkey PRIMARY KEY (id),
  constraint retention_periods_check CHECK ((state = 'draft'::text) = (settled_at IS NULL)),
  constraint retention_periods_check1 CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
  constraint retention_periods_check2 CHECK (state <> 'checked'::text OR settled_by <> made_by),
  constraint retention_periods_kind_check CHECK (kind = ANY (ARRAY['case'::text, 'screened-out'::text, 'non-case'::text, 'reply'::text, 'text'::text, 'call-draft'::text])),
  constraint retention_periods_months_check CHECK (months >= 1 AND months <= 1200),
  constraint retention_periods_source_check CHECK (length(source) >= 1 AND length(source) <= 300),
  constraint retention_periods_state_check CHECK (state = ANY (ARRAY['draft'::text, 'checked'::text, 'discarded'::text]))
);

CREATE UNIQUE INDEX retention_periods_one_draft ON routing.retention_periods USING btree (kind) WHERE (state = 'draft'::text);

comment on table routing.retention_periods is
  'How long ended cases of a kind can be opened, from a day on. One makes it, another checks it; of several in force the last checked one holds. Before the first the period that was shipped holds.';

comment on column routing.retention_periods.source is
  'What the period rests on: an article of law, or a decision with its number and date.';

create table routing.screening_reviews (
  case_id uuid not null,
  version bigint not null,
  at timestamp with time zone not null,
  by_account uuid not null,
  agrees boolean not null,
  constraint screening_reviews_pkey PRIMARY KEY (case_id, version),
  constraint screening_reviews_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id)
);

comment on table routing.screening_reviews is
  'What a supervisor said of a screened-out case, as it was in that version. Who disagrees reopens it.';

create table routing.services (
  id uuid not null,
  province text not null,
  kind text not null,
  name text not null,
  phone text not null,
  address text not null,
  opening text not null,
  verified_on date not null,
  demonstration boolean not null default false,
  version bigint not null,
  saved_by uuid not null,
  saved_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint services_pkey PRIMARY KEY (id),
  constraint services_address_check CHECK (length(address) >= 1 AND length(address) <= 300),
  constraint services_kind_check CHECK (kind = ANY (ARRAY['shelter'::text, 'medical'::text, 'psychological'::text, 'legal'::text, 'social-work'::text, 'school'::text, 'police'::text, 'livelihood'::text, 'other'::text])),
  constraint services_name_check CHECK (length(name) >= 1 AND length(name) <= 200),
  constraint services_opening_check CHECK (length(opening) >= 1 AND length(opening) <= 200),
  constraint services_phone_check CHECK (length(phone) >= 1 AND length(phone) <= 60),
  constraint services_province_check CHECK (province ~ '^\d{2}$'::text),
  constraint services_version_check CHECK (version > 0)
);

CREATE INDEX services_by_province ON routing.services USING btree (province, kind);

comment on table routing.services is
  'The directory of services of each province: bodies and their public contacts, never persons.';

comment on column routing.services.verified_on is
  'When somebody last made sure that the contacts are right. Old ones are shown as such.';

comment on column routing.services.demonstration is
  'Invented, for trying the program out.';

create table routing.settled (
  unit text not null,
  day date not null,
  deadline uuid not null,
  case_id uuid not null,
  in_time boolean not null,
  constraint settled_pkey PRIMARY KEY (unit, deadline)
) with (autovacuum_vacuum_scale_factor=0.02, autovacuum_vacuum_insert_scale_factor=0.02);

CREATE INDEX settled_by_case ON routing.settled USING btree (case_id);

CREATE INDEX settled_by_day ON routing.settled USING btree (unit, day) INCLUDE (case_id, in_time);

CREATE INDEX settled_by_deadline ON routing.settled USING btree (deadline);

CREATE INDEX settled_that_are_old ON routing.settled USING btree (day);

comment on table routing.settled is
  'Each deadline that was kept or missed in the last weeks, by the day in Viet Nam on which it was due, once for each unit in the scope of its case. Derived.';

create table routing.shift_sheets (
  id uuid not null,
  day date not null,
  shift text not null,
  version integer not null,
  content jsonb not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  left_at timestamp with time zone,
  left_by uuid,
  taken_at timestamp with time zone,
  taken_by uuid,
  constraint shift_sheets_pkey PRIMARY KEY (id),
  constraint shift_sheets_day_shift_version_key UNIQUE (day, shift, version),
  constraint shift_sheets_check CHECK ((left_at IS NULL) = (left_by IS NULL)),
  constraint shift_sheets_check1 CHECK ((taken_at IS NULL) = (taken_by IS NULL)),
  constraint shift_sheets_check2 CHECK (taken_by IS NULL OR left_by IS NOT NULL),
  constraint shift_sheets_check3 CHECK (taken_by <> left_by),
  constraint shift_sheets_shift_check CHECK (shift = ANY (ARRAY['morning'::text, 'afternoon'::text, 'night'::text])),
  constraint shift_sheets_version_check CHECK (version > 0)
);

comment on table routing.shift_sheets is
  'Hand-over sheets of the hotline. A sheet is never edited: what changed since stands in the next version.';

create table routing.skipped_rungs (
  deadline uuid not null,
  step integer not null,
  rung text not null,
  unit text not null,
  why text not null,
  constraint skipped_rungs_pkey PRIMARY KEY (deadline, step),
  constraint skipped_rungs_deadline_fkey FOREIGN KEY (deadline) REFERENCES routing.deadlines(id),
  constraint skipped_rungs_why_check CHECK (why = ANY (ARRAY['empty'::text, 'unreachable'::text, 'conflict'::text]))
);

comment on table routing.skipped_rungs is
  'The rungs that were passed over on the way to a deadline. Each is something to put right.';

create table routing.submitted_forms (
  id uuid not null,
  case_id uuid not null,
  form text not null,
  definition text not null,
  content bytea not null,
  identity bytea,
  unit text not null,
  series text not null,
  year integer not null,
  ordinal integer not null,
  revision integer not null,
  corrects uuid,
  submitted_by uuid not null,
  submitted_at timestamp with time zone not null,
  constraint submitted_forms_pkey PRIMARY KEY (id),
  constraint submitted_forms_corrects_key UNIQUE (corrects),
  constraint submitted_forms_id_case_id_form_key UNIQUE (id, case_id, form),
  constraint submitted_forms_unit_series_year_ordinal_key UNIQUE (unit, series, year, ordinal),
  constraint submitted_forms_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id),
  constraint submitted_forms_corrects_case_id_form_fkey FOREIGN KEY (corrects, case_id, form) REFERENCES routing.submitted_forms(id, case_id, form),
  constraint submitted_forms_definition_fkey FOREIGN KEY (definition) REFERENCES routing.form_definitions(hash),
  constraint submitted_forms_check CHECK ((revision = 0) = (corrects IS NULL)),
  constraint submitted_forms_form_check CHECK (form ~ '^0[1-7]$'::text),
  constraint submitted_forms_ordinal_check CHECK (ordinal > 0),
  constraint submitted_forms_revision_check CHECK (revision >= 0),
  constraint submitted_forms_series_check CHECK (series = ANY (ARRAY['BC'::text, 'KH'::text, 'QĐ'::text])),
  constraint submitted_forms_year_check CHECK (year >= 2017 AND year <= 2999)
);

CREATE INDEX submitted_forms_by_case ON routing.submitted_forms USING btree (case_id, form, submitted_at);

comment on table routing.submitted_forms is
  'Final forms. Answers are sealed under the key of the case; who reported, under its key of identities.';

comment on column routing.submitted_forms.corrects is
  'The one that this takes the place of. Each is corrected once; the correction may be corrected.';

CREATE TRIGGER submitted_forms_are_final BEFORE DELETE OR UPDATE ON routing.submitted_forms FOR EACH ROW EXECUTE FUNCTION routing.keep_submitted_form();

create table routing.teams (
  id uuid not null default gen_random_uuid(),
  unit text not null,
  rung text not null,
  valid_from timestamp with time zone not null,
  valid_until timestamp with time zone,
  edit integer not null default 1,
  constraint teams_pkey PRIMARY KEY (id),
  constraint teams_unit_rung_valid_from_key UNIQUE (unit, rung, valid_from),
  constraint teams_check CHECK (valid_until > valid_from),
  constraint teams_edit_check CHECK (edit > 0),
  constraint teams_rung_check CHECK (rung ~ '^[a-z][a-z-]{1,29}$'::text),
  constraint teams_unit_check CHECK (unit ~ '^(\d{5}|\d{3}|\d{2}|A\d{2}-\d{3}|VN)$'::text)
);

comment on table routing.teams is
  'The body that answers for a unit on one rung of the ladder, while it is valid.';

comment on column routing.teams.edit is
  'Grows with every change of the team or of its roster, so that two people cannot overwrite each other.';

create table routing.tet_confirmations (
  id uuid not null,
  team uuid not null,
  year integer not null,
  team_edit integer not null,
  confirmed_by uuid not null,
  confirmed_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  constraint tet_confirmations_pkey PRIMARY KEY (id),
  constraint tet_confirmations_team_fkey FOREIGN KEY (team) REFERENCES routing.teams(id),
  constraint tet_confirmations_check CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
  constraint tet_confirmations_year_check CHECK (year >= 2020 AND year <= 2200)
);

CREATE UNIQUE INDEX tet_confirmations_once ON routing.tet_confirmations USING btree (team, year) WHERE (withdrawn_at IS NULL);

comment on table routing.tet_confirmations is
  'Somebody of the team has looked at who is on duty over the Tết of a year, and said that it holds.';

comment on column routing.tet_confirmations.team_edit is
  'The roster that was confirmed; once it is changed it has to be confirmed again.';

create table routing.timeline (
  entry bigint not null generated always as identity,
  case_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  detail jsonb not null,
  constraint timeline_pkey PRIMARY KEY (entry),
  constraint timeline_case_id_fkey FOREIGN KEY (case_id) REFERENCES routing.cases(id)
);

CREATE INDEX timeline_by_case ON routing.timeline USING btree (case_id, entry);

comment on table routing.timeline is
  'What happened to a case, to be told in plain words. Ids, codes and instants only.';

create table routing.unit_changes (
  id uuid not null,
  body text not null,
  state text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  settled_by uuid,
  settled_at timestamp with time zone,
  constraint unit_changes_pkey PRIMARY KEY (id),
  constraint unit_changes_body_check CHECK (length(body) >= 1 AND length(body) <= 200000),
  constraint unit_changes_check CHECK ((state = 'draft'::text) = (settled_at IS NULL)),
  constraint unit_changes_check1 CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
  constraint unit_changes_check2 CHECK (state <> 'checked'::text OR settled_by <> made_by),
  constraint unit_changes_state_check CHECK (state = ANY (ARRAY['draft'::text, 'checked'::text, 'discarded'::text]))
);

CREATE INDEX unit_changes_latest ON routing.unit_changes USING btree (made_at DESC);

comment on table routing.unit_changes is
  'Tables of changes of administrative units, as they were written down; made once another administrator has checked them.';

create table routing.waiting (
  unit text not null,
  due_at timestamp with time zone not null,
  deadline uuid not null,
  case_id uuid not null,
  lead text not null,
  clock text not null,
  priority text not null,
  constraint waiting_pkey PRIMARY KEY (unit, deadline)
) with (autovacuum_vacuum_scale_factor=0.02, autovacuum_vacuum_insert_scale_factor=0.02);

CREATE INDEX waiting_by_case ON routing.waiting USING btree (case_id);

CREATE INDEX waiting_by_deadline ON routing.waiting USING btree (deadline);

CREATE INDEX waiting_by_time ON routing.waiting USING btree (unit, due_at, deadline) INCLUDE (case_id, lead, clock, priority);

comment on table routing.waiting is
  'Each deadline that is open, or overdue and still to be done, once for each unit in the scope of its case. Derived.';

comment on column routing.waiting.lead is
  'The unit that holds the case.';

comment on column routing.waiting.priority is
  'How urgent the case is.';

create table routing.warnings (
  deadline uuid not null,
  number integer not null,
  warn_at timestamp with time zone not null,
  state text not null default 'open'::text,
  told_at timestamp with time zone,
  people uuid[],
  constraint warnings_pkey PRIMARY KEY (deadline, number),
  constraint warnings_deadline_fkey FOREIGN KEY (deadline) REFERENCES routing.deadlines(id),
  constraint warnings_check CHECK ((state = 'told'::text) = (told_at IS NOT NULL)),
  constraint warnings_number_check CHECK (number >= 1),
  constraint warnings_state_check CHECK (state = ANY (ARRAY['open'::text, 'told'::text, 'void'::text]))
);

CREATE INDEX warnings_to_tell ON routing.warnings USING btree (warn_at) WHERE (state = 'open'::text);

comment on table routing.warnings is
  'When whoever can still act is told that time is passing. Each is told once; what is done meanwhile, or due at another moment, makes it void.';

create view routing.exclusions_in_force as
 SELECT e.case_id,
    e.person,
    e.unit
   FROM routing.exclusions e
  WHERE e.lifted_at IS NULL
UNION ALL
 SELECT m.root AS case_id,
    e.person,
    e.unit
   FROM routing.exclusions e
     JOIN routing.merges m ON m.merged = e.case_id AND m.undone_at IS NULL
  WHERE e.lifted_at IS NULL
UNION ALL
 SELECT m.merged AS case_id,
    e.person,
    e.unit
   FROM routing.exclusions e
     JOIN routing.merges m ON m.root = e.case_id AND m.undone_at IS NULL
  WHERE e.lifted_at IS NULL
UNION ALL
 SELECT beside.merged AS case_id,
    e.person,
    e.unit
   FROM routing.exclusions e
     JOIN routing.merges m ON m.merged = e.case_id AND m.undone_at IS NULL
     JOIN routing.merges beside ON beside.root = m.root AND beside.undone_at IS NULL AND beside.merged <> m.merged
  WHERE e.lifted_at IS NULL;

create view routing.kept_from as
 SELECT x.case_id,
    x.person
   FROM routing.exclusions_in_force x
  WHERE x.person IS NOT NULL
UNION ALL
 SELECT x.case_id,
    p.id AS person
   FROM routing.exclusions_in_force x
     JOIN routing.people p ON p.unit = x.unit;

create view routing.members as
 SELECT id,
    unit,
    name,
    post,
    language,
    marks,
    edit,
    left_at,
    unreachable_since IS NOT NULL AS unreachable,
    COALESCE(( SELECT jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'place', c.place, 'address', encode(c.address, 'hex'::text), 'verifiedAt', c.verified_at, 'proof', c.proof, 'codeSentAt', c.code_sent_at, 'tries', c.code_tries) ORDER BY c.place, c.id) AS jsonb_agg
           FROM routing.channels c
          WHERE c.person = p.id), '[]'::jsonb) AS channels
   FROM routing.people p;

CREATE OR REPLACE FUNCTION routing.cases_visible_to(viewers_unit text, viewers_person uuid)
 RETURNS SETOF routing.cases
 LANGUAGE sql
 STABLE
AS $function$
    select c.*
      from routing.cases c
     where c.scope @> array[viewers_unit]
       and c.erased_at is null
       and not exists (
             select
               from routing.kept_from k
              where k.case_id = c.id
                and k.person = viewers_person)
       and not exists (
             select
               from routing.exclusions_in_force x
              where x.case_id = c.id
                and x.unit = viewers_unit)
$function$
;
comment on function routing.cases_visible_to(text,uuid) is
  'The cases in the scope of a unit: its own and those of every unit below it, without those that are kept from the person. None without a unit; without a person the unit alone decides.';

CREATE OR REPLACE FUNCTION routing.is_waiting(state text, done_at timestamp with time zone, ended_at timestamp with time zone, rule text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select state = 'open'
      or (state = 'missed' and done_at is null and ended_at is null and rule is not null)
$function$
;

CREATE OR REPLACE FUNCTION routing.keep_board_of_case()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform routing.reckon_deadline(d)
     from routing.deadlines d
    where d.id in (select w.deadline from routing.waiting w where w.case_id = new.id
                   union
                   select s.deadline from routing.settled s where s.case_id = new.id);
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION routing.keep_board_of_deadline()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform routing.reckon_deadline(new);
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION routing.keep_calendar_as_checked()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state <> 'draft' then
    raise exception 'change % of the calendar has been checked', old.id;
  end if;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION routing.keep_deadline_true()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  afterwards text[] := array['done_at', 'reported_late', 'ended_at', 'ended_because'];
begin
  if old.state <> 'open' then
    if old.state = 'missed' and old.done_at is null and old.ended_at is null
       and to_jsonb(new) - afterwards = to_jsonb(old) - afterwards
    then
      return new;
    end if;
    raise exception 'deadline % is settled', old.id;
  end if;
  if new.due_at > old.due_at and not (
       new.clock in ('plan', 'approval', 'review')
       and (new.calendar is distinct from old.calendar
            or new.policy is distinct from old.policy
            or exists (select
                         from routing.pauses p
                        where p.case_id = new.case_id
                          and p.clock = new.clock)))
  then
    raise exception 'deadline % may not move later', old.id;
  end if;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION routing.keep_policy_as_checked()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state in ('approved', 'refused') then
    raise exception 'policy % has been checked', old.version;
  end if;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION routing.keep_proof_of_answer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into routing.reach_proofs as p (unit, answered_at)
  select d.unit, new.recorded_at
    from routing.deadlines d
   where d.id = new.deadline
      on conflict (unit) do update
     set answered_at = greatest(p.answered_at, excluded.answered_at);
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION routing.keep_rules_as_checked()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  named text := case tg_op when 'INSERT' then new.policy else old.policy end;
begin
  if exists (select from routing.policies p
              where p.version = named and p.state in ('approved', 'refused')) then
    raise exception 'policy % has been checked', named;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$function$
;

CREATE OR REPLACE FUNCTION routing.keep_submitted_form()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a submitted form is final';
end
$function$
;

CREATE OR REPLACE FUNCTION routing.on_roster_of(asked uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
select r.person from routing.duty_rosters r where r.team = asked
 union
select s.person
  from routing.duty_patterns p
  join routing.duty_shifts s on s.pattern = p.id
 where p.team = asked
 union
select c.person from routing.duty_changes c where c.team = asked and c.state = 'settled'
$function$
;
comment on function routing.on_roster_of(uuid) is
  'Everybody whom a team''s roster has ever named.';

CREATE OR REPLACE FUNCTION routing.reckon_deadline(reckoned routing.deadlines)
 RETURNS void
 LANGUAGE sql
AS $function$
  delete from routing.waiting w where w.deadline = reckoned.id;
  delete from routing.settled s where s.deadline = reckoned.id;
  insert into routing.waiting (unit, due_at, deadline, case_id, lead, clock, priority)
  select s.unit, reckoned.due_at, reckoned.id, c.id, c.unit, reckoned.clock, c.priority
    from routing.cases c, unnest(c.scope) s (unit)
   where c.id = reckoned.case_id
     and routing.is_waiting(reckoned.state, reckoned.done_at, reckoned.ended_at, reckoned.rule)
      on conflict do nothing;
  insert into routing.settled (unit, day, deadline, case_id, in_time)
  select s.unit, (reckoned.due_at at time zone 'Asia/Ho_Chi_Minh')::date, reckoned.id, c.id,
         reckoned.state = 'met' or reckoned.reported_late
    from routing.cases c, unnest(c.scope) s (unit)
   where c.id = reckoned.case_id
     and reckoned.state in ('met', 'missed')
     and reckoned.clock <> 'candidate'
     and reckoned.due_at > platform.now() - interval '21 days'
      on conflict do nothing;
$function$
;

CREATE OR REPLACE FUNCTION routing.refuse_a_ring_of_merges()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select
               from routing.merges m
              where m.undone_at is null
                and m.merged = new.root)
  then
    raise exception 'case % went into another one itself', new.root;
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION routing.refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'what a case has reached is only added to';
end
$function$
;

CREATE OR REPLACE FUNCTION routing.roster_of(asked uuid, since timestamp with time zone, till timestamp with time zone)
 RETURNS jsonb
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
select jsonb_build_object(
  'standing', coalesce((
    select jsonb_agg(jsonb_build_object(
             'person', r.person, 'place', r.place, 'from', r.on_duty_from, 'until', r.on_duty_until)
             order by r.place, r.person)
      from routing.duty_rosters r
     where r.team = asked
       and r.on_duty_from < till
       and (r.on_duty_until is null or r.on_duty_until > since)), '[]'),
  'patterns', coalesce((
    select jsonb_agg(jsonb_build_object(
             'from', p.from_day, 'standing', p.standing,
             'shifts', coalesce((
               select jsonb_agg(jsonb_build_object(
                        'day', s.day, 'starts', s.starts, 'ends', s.ends,
                        'person', s.person, 'place', s.place)
                        order by s.day, s.starts, s.place)
                 from routing.duty_shifts s
                where s.pattern = p.id), '[]'))
             order by p.from_day, p.number)
      from routing.duty_patterns p
     where p.team = asked), '[]'),
  'changes', coalesce((
    select jsonb_agg(jsonb_build_object(
             'id', c.id, 'kind', c.kind, 'person', c.person, 'insteadOf', c.instead_of,
             'from', c.starts_at, 'until', c.ends_at, 'settledAt', c.settled_at)
             order by c.settled_at, c.id)
      from routing.duty_changes c
     where c.team = asked
       and c.state = 'settled'
       and c.starts_at < till
       and c.ends_at > since), '[]'),
  'leaves', coalesce((
    select jsonb_agg(jsonb_build_object(
             'person', l.person, 'from', l.starts_at, 'until', l.ends_at)
             order by l.starts_at, l.person)
      from (select person, starts_at, ends_at
              from routing.leaves
             where withdrawn_at is null
               and starts_at < till
               and ends_at > since
             union all
            select id, left_at, timestamptz '9999-01-01 00:00Z'
              from routing.people
             where left_at < till) l
     where l.person in (select routing.on_roster_of(asked))), '[]'),
  'unreachable', coalesce((
    select jsonb_agg(p.id)
      from routing.people p
     where p.unreachable_since is not null
       and p.id in (select routing.on_roster_of(asked))), '[]'))
$function$
;
comment on function routing.roster_of(uuid,timestamp with time zone,timestamp with time zone) is
  'All that is said of who of a team is on duty between two moments; what follows from it is decided in one place, outside.';

CREATE OR REPLACE FUNCTION routing.settled_visible_to(viewers_unit text, viewers_person uuid, place text)
 RETURNS SETOF routing.settled
 LANGUAGE sql
 STABLE
AS $function$
    select s.*
      from routing.settled s
     where s.unit = place
       and ((viewers_unit = 'VN' and place = 'VN')
            or (select c.scope @> array[viewers_unit, place]
                  from routing.cases c
                 where c.id = s.case_id))
       and (not exists (select from routing.kept_from k where k.person = viewers_person)
            or s.case_id not in (select k.case_id
                                   from routing.kept_from k
                                  where k.person = viewers_person))
       and (not exists (select from routing.exclusions_in_force x where x.unit = viewers_unit)
            or s.case_id not in (select x.case_id
                                   from routing.exclusions_in_force x
                                  where x.unit = viewers_unit))
$function$
;

CREATE OR REPLACE FUNCTION routing.waiting_visible_to(viewers_unit text, viewers_person uuid, place text)
 RETURNS SETOF routing.waiting
 LANGUAGE sql
 STABLE
AS $function$
    select w.*
      from routing.waiting w
     where w.unit = place
       and ((viewers_unit = 'VN' and place = 'VN')
            or (select c.scope @> array[viewers_unit, place]
                  from routing.cases c
                 where c.id = w.case_id))
       and (not exists (select from routing.kept_from k where k.person = viewers_person)
            or w.case_id not in (select k.case_id
                                   from routing.kept_from k
                                  where k.person = viewers_person))
       and (not exists (select from routing.exclusions_in_force x where x.unit = viewers_unit)
            or w.case_id not in (select x.case_id
                                   from routing.exclusions_in_force x
                                  where x.unit = viewers_unit))
$function$
;

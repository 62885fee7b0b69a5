------------------------------ MODULE Escalation ------------------------------
(***************************************************************************)
(* How a report becomes a case, and how the case climbs the ladder until a *)
(* person answers. Each action is one transaction of the program, or one   *)
(* step between two of them, because a node may die between any two.       *)
(*                                                                         *)
(*   Take       IntakeDesk: report and fact in one transaction             *)
(*   Reply      the receipt, given only after the commit                   *)
(*   Route      CaseOpening: the case, its first deadline and its alert    *)
(*   Claim      AttemptStore: an attempt is taken under a lease            *)
(*   Send, Mark CamelCourier and what is written down afterwards           *)
(*   Answer     Answers: an answer closes the deadline that it names       *)
(*   Sweep      DeadlineWatch and Escalation: missed, next rung, its alert *)
(*   HandOver   somebody else is asked; the deadline stays                 *)
(*                                                                         *)
(* Time is counted in ticks. A node that can work does so before the next  *)
(* tick. Clocks may be wrong: a node's, or the database's. Mutant names a  *)
(* shortcut that a simpler design would take; each breaks an invariant.    *)
(***************************************************************************)
EXTENDS Integers, FiniteSets, TLC

CONSTANTS
  Nodes, Cases,
  Last,         \* the last rung; it repeats until a person answers
  Rounds,       \* so many repetitions are looked at
  Wait,         \* ticks that a rung has to answer
  Rest,         \* ticks in which a rung is left in peace, should the clocks disagree
  Lease,        \* ticks after which a claimed attempt may be claimed again
  Jump,         \* by how much a wrong clock is wrong
  Horizon,      \* ticks until the model stops looking
  MayCrash, MayBeCut, MayLoseReply, MayLoseText, MayStepClock, MayHandOver, MayFailDatabase,
  MaySay,       \* so many answers are given
  Mutant

ASSUME Rest <= Wait

Database == "database"
Clocks   == Nodes \cup {Database}
Key      == [case: Cases, rung: 0..Last, round: 0..Rounds]

VARIABLES
  now,        \* true time
  shift,      \* how wrong each clock is
  up,         \* the nodes that run
  cut,        \* the nodes that do not reach the database
  databaseUp,
  owners,     \* (mutant) the nodes that believe that the timers are theirs
  client,     \* what the reporter knows: "waiting" or "receipted"
  replying,   \* receipts that a node is about to give: a set of <<node, case>>
  inMemory,   \* (mutant) reports that a node holds in memory alone
  opened,     \* how many cases there are for a report
  deadlines,  \* rows
  attempts,   \* rows
  armed,      \* (mutant) timers in the memory of nodes
  seen,       \* (mutant) deadlines that a node has read as overdue
  owing,      \* (mutant) alerts that a node has still to write
  texts,      \* how often each text reached a phone
  said,       \* what people have answered
  arriving,   \* answers on their way
  missedTimes,\* how often the effect of a missed deadline took place
  left,       \* what the adversary may still do
  steps,      \* how often a clock was set
  late, unsent, claimedLate \* what must never be seen

vars == <<now, shift, up, cut, databaseUp, owners, client, replying, inMemory, opened, deadlines,
          attempts, armed, seen, owing, texts, said, arriving, missedTimes, left, steps, late,
          unsent, claimedLate>>

Min(a, b) == IF a < b THEN a ELSE b
Max(a, b) == IF a > b THEN a ELSE b

Healthy(n)    == n \in up /\ n \notin cut /\ databaseUp
Reads(clock)  == now + shift[clock]

(* A node that disagrees with the database, while most of the others agree with it, follows the
   database: AgreedClock. *)
Agreeing      == {n \in Nodes : Healthy(n) /\ shift[n] = shift[Database]}
Disagreeing   == {n \in Nodes : Healthy(n) /\ shift[n] # shift[Database]}
Outvoted(n)   == /\ Mutant # "NoVote"
                 /\ n \in Disagreeing
                 /\ Cardinality(Agreeing) + 1 > Cardinality(Disagreeing)
Uses(n)       == IF Outvoted(n) THEN Reads(Database) ELSE Reads(n)

Open(k)       == k \in DOMAIN deadlines /\ deadlines[k].state = "open"
First(c)      == [case |-> c, rung |-> 0, round |-> 0]
Next(k)       == IF k.rung < Last THEN [k EXCEPT !.rung = @ + 1] ELSE [k EXCEPT !.round = @ + 1]
InSight(k)    == k.round < Rounds

-----------------------------------------------------------------------------
(* Deadlines: written by the earlier of two clocks, fired by the later. *)

Written(n) ==
  CASE Mutant = "NodeClockOnly"     -> Uses(n)
    [] Mutant = "DatabaseClockOnly" -> Reads(Database)
    [] Mutant = "NotTheEarlier"     -> Reads(Database)
    [] OTHER                        -> Min(Uses(n), Reads(Database))

ReadAtFiring(n) ==
  CASE Mutant = "NodeClockOnly"     -> Uses(n)
    [] Mutant = "DatabaseClockOnly" -> Reads(Database)
    [] OTHER                        -> Max(Uses(n), Reads(Database))

Started(n, rest) ==
  [state |-> "open", started |-> now, ended |-> now, due |-> Written(n) + Wait,
   restByNode |-> Uses(n) + rest, restByHere |-> Reads(Database) + rest]

Rested(n, d) ==
  Mutant = "NoRest" \/ d.restByNode <= Uses(n) \/ d.restByHere <= Reads(Database)

MayFire(n, k) ==
  /\ Open(k)
  /\ InSight(k)
  /\ deadlines[k].due <= ReadAtFiring(n)
  /\ Rested(n, deadlines[k])
  /\ Mutant = "OwnerSweeps" => n \in owners
  /\ Mutant = "TimersInMemory" => \E m \in up : k \in armed[m]

Queued == [state |-> "queued", by |-> Database, lease |-> 0]

(* Timers are kept by the node that set them and by one other. *)
Armed(n, k) ==
  IF Mutant = "TimersInMemory"
  THEN [m \in Nodes |-> IF m \in up THEN armed[m] \cup {k} ELSE armed[m]]
  ELSE armed

-----------------------------------------------------------------------------
(* A report is taken. *)

Take(n, c) ==
  /\ client[c] = "waiting"
  /\ n \in up
  /\ ~ \E m \in Nodes : <<m, c>> \in replying
  /\ IF Mutant = "EarlyReply"
     THEN /\ c \notin inMemory[n]
          /\ inMemory' = [inMemory EXCEPT ![n] = @ \cup {c}]
          /\ UNCHANGED opened
     ELSE /\ Healthy(n)
          /\ opened' = [opened EXCEPT ![c] = IF @ = 0 \/ Mutant = "NoKey" THEN @ + 1 ELSE @]
          /\ UNCHANGED inMemory
  /\ replying' = replying \cup {<<n, c>>}
  /\ UNCHANGED <<now, shift, up, cut, databaseUp, owners, client, deadlines, attempts, armed, seen,
                 owing, texts, said, arriving, missedTimes, left, steps, late, unsent,
                 claimedLate>>

Reply(n, c) ==
  /\ <<n, c>> \in replying
  /\ n \in up
  /\ replying' = replying \ {<<n, c>>}
  /\ \/ client' = [client EXCEPT ![c] = "receipted"] /\ UNCHANGED left
     \/ /\ left.reply > 0
        /\ left' = [left EXCEPT !.reply = @ - 1]
        /\ UNCHANGED client
  /\ UNCHANGED <<now, shift, up, cut, databaseUp, owners, inMemory, opened, deadlines, attempts,
                 armed, seen, owing, texts, said, arriving, missedTimes, steps, late, unsent,
                 claimedLate>>

(* (mutant EarlyReply) what was only in memory reaches the database later. *)
Store(n, c) ==
  /\ c \in inMemory[n]
  /\ Healthy(n)
  /\ inMemory' = [inMemory EXCEPT ![n] = @ \ {c}]
  /\ opened' = [opened EXCEPT ![c] = Max(@, 1)]
  /\ UNCHANGED <<now, shift, up, cut, databaseUp, owners, client, replying, deadlines, attempts,
                 armed, seen, owing, texts, said, arriving, missedTimes, left, steps, late, unsent,
                 claimedLate>>

(* A deadline and its alert are written together, or (mutant) one after the other. *)
Begin(n, k, rest) ==
  /\ deadlines' = k :> Started(n, rest) @@ deadlines
  /\ armed' = Armed(n, k)
  /\ IF Mutant = "SecondTransaction"
     THEN owing' = [owing EXCEPT ![n] = @ \cup {k}] /\ UNCHANGED attempts
     ELSE attempts' = k :> Queued @@ attempts /\ UNCHANGED owing

Route(n, c) ==
  /\ Healthy(n)
  /\ opened[c] > 0
  /\ First(c) \notin DOMAIN deadlines
  /\ Begin(n, First(c), 0)
  /\ UNCHANGED <<now, shift, up, cut, databaseUp, owners, client, replying, inMemory, opened, seen,
                 texts, said, arriving, missedTimes, left, steps, late, unsent, claimedLate>>

(* (mutant SecondTransaction) *)
WriteAlert(n, k) ==
  /\ Healthy(n)
  /\ k \in owing[n]
  /\ owing' = [owing EXCEPT ![n] = @ \ {k}]
  /\ attempts' = k :> Queued @@ attempts
  /\ UNCHANGED <<now, shift, up, cut, databaseUp, owners, client, replying, inMemory, opened,
                 deadlines, armed, seen, texts, said, arriving, missedTimes, left, steps, late,
                 unsent, claimedLate>>

-----------------------------------------------------------------------------
(* People are told. *)

Claimable(k) ==
  /\ k \in DOMAIN attempts
  /\ \/ attempts[k].state = "queued"
     \/ /\ attempts[k].state = "claimed"
        /\ attempts[k].lease <= Reads(Database)
        /\ Mutant # "NoReclaim"

Claim(n, k) ==
  /\ Healthy(n)
  /\ Claimable(k)
  /\ IF Open(k) \/ Mutant = "NoCheckAtClaim"
     THEN attempts' = [attempts EXCEPT ![k] =
            [state |-> "claimed", by |-> n, lease |-> Reads(Database) + Lease]]
     ELSE attempts' = [attempts EXCEPT ![k].state = "void"]
  /\ claimedLate' = (claimedLate \/ (Mutant = "NoCheckAtClaim" /\ ~Open(k)))
  /\ UNCHANGED <<now, shift, up, cut, databaseUp, owners, client, replying, inMemory, opened,
                 deadlines, armed, seen, owing, texts, said, arriving, missedTimes, left, steps,
                 late, unsent>>

(* A node that is cut off from the database may still reach the carrier. *)
Send(n, k) ==
  /\ n \in up
  /\ k \in DOMAIN attempts
  /\ attempts[k].state = "claimed"
  /\ attempts[k].by = n
  /\ attempts' = [attempts EXCEPT ![k].state = "sending"]
  /\ \/ texts' = [texts EXCEPT ![k] = @ + 1] /\ UNCHANGED left
     \/ /\ left.text > 0
        /\ left' = [left EXCEPT !.text = @ - 1]
        /\ UNCHANGED texts
  /\ IF Mutant = "DeliveryIsAnswer" /\ Open(k)
     THEN deadlines' = [deadlines EXCEPT ![k].state = "met", ![k].ended = now]
     ELSE UNCHANGED deadlines
  /\ UNCHANGED <<now, shift, up, cut, databaseUp, owners, client, replying, inMemory, opened, armed,
                 seen, owing, said, arriving, missedTimes, steps, late, unsent, claimedLate>>

Mark(n, k) ==
  /\ Healthy(n)
  /\ k \in DOMAIN attempts
  /\ attempts[k].state = "sending"
  /\ attempts[k].by = n
  /\ attempts' = [attempts EXCEPT ![k].state = "sent"]
  /\ UNCHANGED <<now, shift, up, cut, databaseUp, owners, client, replying, inMemory, opened,
                 deadlines, armed, seen, owing, texts, said, arriving, missedTimes, left, steps,
                 late, unsent, claimedLate>>

-----------------------------------------------------------------------------
(* People answer, whenever they like; what they say may arrive late. *)

Say(k) ==
  /\ Cardinality(said) < MaySay
  /\ k \in DOMAIN deadlines
  /\ texts[k] > 0
  /\ k \notin said
  /\ said' = said \cup {k}
  /\ arriving' = arriving \cup {k}
  /\ UNCHANGED <<now, shift, up, cut, databaseUp, owners, client, replying, inMemory, opened,
                 deadlines, attempts, armed, seen, owing, texts, missedTimes, left, steps, late,
                 unsent, claimedLate>>

Closes(k) ==
  IF Mutant = "AnswerClosesAny"
  THEN {o \in DOMAIN deadlines : o.case = k.case /\ Open(o)}
  ELSE {o \in {k} : Open(o)}

Answer(n, k) ==
  /\ Healthy(n)
  /\ k \in arriving
  /\ arriving' = arriving \ {k}
  /\ deadlines' = [o \in DOMAIN deadlines |->
       IF o \in Closes(k)
       THEN [deadlines[o] EXCEPT !.state = "met", !.ended = now]
       ELSE deadlines[o]]
  /\ UNCHANGED <<now, shift, up, cut, databaseUp, owners, client, replying, inMemory, opened,
                 attempts, armed, seen, owing, texts, said, missedTimes, left, steps, late, unsent,
                 claimedLate>>

-----------------------------------------------------------------------------
(* Nobody answers. *)

Miss(n, k) ==
  /\ missedTimes' = [missedTimes EXCEPT ![k] = @ + 1]
  /\ LET next == Next(k)
         rest == IF Mutant = "NoRest" THEN 0 ELSE Rest
         old  == [deadlines EXCEPT ![k].state = "missed", ![k].ended = now]
     IN  /\ deadlines' = next :> Started(n, rest) @@ old
         /\ armed' = Armed(n, next)
         /\ IF Mutant = "SecondTransaction"
            THEN owing' = [owing EXCEPT ![n] = @ \cup {next}] /\ UNCHANGED attempts
            ELSE attempts' = next :> Queued @@ attempts /\ UNCHANGED owing

Sweep(n, k) ==
  /\ Mutant # "CheckThenAct"
  /\ Healthy(n)
  /\ MayFire(n, k)
  /\ Miss(n, k)
  /\ UNCHANGED <<now, shift, up, cut, databaseUp, owners, client, replying, inMemory, opened, seen,
                 texts, said, arriving, left, steps, late, unsent, claimedLate>>

(* (mutant CheckThenAct) read first, act on what was read *)
See(n, k) ==
  /\ Mutant = "CheckThenAct"
  /\ Healthy(n)
  /\ MayFire(n, k)
  /\ k \notin seen[n]
  /\ seen' = [seen EXCEPT ![n] = @ \cup {k}]
  /\ UNCHANGED <<now, shift, up, cut, databaseUp, owners, client, replying, inMemory, opened,
                 deadlines, attempts, armed, owing, texts, said, arriving, missedTimes, left,
                 steps, late, unsent, claimedLate>>

ActOnSeen(n, k) ==
  /\ Healthy(n)
  /\ k \in seen[n]
  /\ seen' = [seen EXCEPT ![n] = @ \ {k}]
  /\ Miss(n, k)
  /\ UNCHANGED <<now, shift, up, cut, databaseUp, owners, client, replying, inMemory, opened, texts,
                 said, arriving, left, steps, late, unsent, claimedLate>>

(* Somebody else is asked. What is owed by when does not change. *)
HandOver(n, k) ==
  /\ left.handOver > 0
  /\ Healthy(n)
  /\ Open(k)
  /\ k \in DOMAIN attempts
  /\ left' = [left EXCEPT !.handOver = @ - 1]
  /\ attempts' = [attempts EXCEPT ![k] = Queued]
  /\ deadlines' = IF Mutant = "HandoverRestarts"
                  THEN [deadlines EXCEPT ![k].due = Written(n) + Wait]
                  ELSE deadlines
  /\ UNCHANGED <<now, shift, up, cut, databaseUp, owners, client, replying, inMemory, opened, armed,
                 seen, owing, texts, said, arriving, missedTimes, steps, late, unsent,
                 claimedLate>>

-----------------------------------------------------------------------------
(* The adversary, within what it may do. *)

Forgotten(n) ==
  /\ replying' = {r \in replying : r[1] # n}
  /\ inMemory' = [inMemory EXCEPT ![n] = {}]
  /\ armed' = [armed EXCEPT ![n] = {}]
  /\ seen' = [seen EXCEPT ![n] = {}]
  /\ owing' = [owing EXCEPT ![n] = {}]

Crash(n) ==
  /\ left.crash > 0
  /\ n \in up
  /\ left' = [left EXCEPT !.crash = @ - 1]
  /\ up' = up \ {n}
  /\ Forgotten(n)
  /\ attempts' = [k \in DOMAIN attempts |->
       IF attempts[k].state = "sending" /\ attempts[k].by = n
       THEN [attempts[k] EXCEPT !.state = "claimed"]
       ELSE attempts[k]]
  /\ UNCHANGED <<now, shift, cut, databaseUp, owners, client, opened, deadlines, texts, said,
                 arriving, missedTimes, steps, late, unsent, claimedLate>>

Restart(n) ==
  /\ n \notin up
  /\ up' = up \cup {n}
  /\ UNCHANGED <<now, shift, cut, databaseUp, owners, client, replying, inMemory, opened, deadlines,
                 attempts, armed, seen, owing, texts, said, arriving, missedTimes, left, steps,
                 late, unsent, claimedLate>>

Cut(n) ==
  /\ \/ left.cut > 0 /\ n \notin cut /\ cut' = cut \cup {n} /\ left' = [left EXCEPT !.cut = @ - 1]
     \/ n \in cut /\ cut' = cut \ {n} /\ UNCHANGED left
  /\ UNCHANGED <<now, shift, up, databaseUp, owners, client, replying, inMemory, opened, deadlines,
                 attempts, armed, seen, owing, texts, said, arriving, missedTimes, steps, late,
                 unsent, claimedLate>>

FailDatabase ==
  /\ \/ /\ left.database > 0
        /\ databaseUp
        /\ databaseUp' = FALSE
        /\ left' = [left EXCEPT !.database = @ - 1]
     \/ ~databaseUp /\ databaseUp' = TRUE /\ UNCHANGED left
  /\ UNCHANGED <<now, shift, up, cut, owners, client, replying, inMemory, opened, deadlines,
                 attempts, armed, seen, owing, texts, said, arriving, missedTimes, steps, late,
                 unsent, claimedLate>>

StepClock(c) ==
  /\ \/ /\ left.clock > 0
        /\ shift[c] = 0
        /\ \E by \in {-Jump, Jump} : shift' = [shift EXCEPT ![c] = by]
        /\ left' = [left EXCEPT !.clock = @ - 1]
     \/ shift[c] # 0 /\ shift' = [shift EXCEPT ![c] = 0] /\ UNCHANGED left
  /\ steps' = steps + 1
  /\ UNCHANGED <<now, up, cut, databaseUp, owners, client, replying, inMemory, opened, deadlines,
                 attempts, armed, seen, owing, texts, said, arriving, missedTimes, late, unsent,
                 claimedLate>>

(* (mutant OwnerSweeps) who the owner is, is anybody's guess. *)
Disown(n) ==
  /\ Mutant = "OwnerSweeps"
  /\ owners' = IF n \in owners THEN owners \ {n} ELSE owners \cup {n}
  /\ UNCHANGED <<now, shift, up, cut, databaseUp, client, replying, inMemory, opened, deadlines,
                 attempts, armed, seen, owing, texts, said, arriving, missedTimes, left, steps,
                 late, unsent, claimedLate>>

-----------------------------------------------------------------------------
(* Time passes when whoever can work has nothing left to do. *)

Working(n) ==
  \/ \E c \in Cases : opened[c] > 0 /\ First(c) \notin DOMAIN deadlines
  \/ \E k \in DOMAIN deadlines : MayFire(n, k)
  \/ \E k \in DOMAIN attempts : Claimable(k) /\ Open(k)
  \/ \E k \in DOMAIN attempts : attempts[k].by = n /\ attempts[k].state \in {"claimed", "sending"}
  \/ owing[n] # {}
  \/ inMemory[n] # {}

SomebodyCan == \E n \in Nodes : Healthy(n)

Overdue(k) == Open(k) /\ InSight(k) /\ deadlines[k].started + Wait <= now

Told(k) ==
  /\ k \in DOMAIN attempts
  /\ \/ attempts[k].state \in {"sent", "sending"}
     \/ attempts[k].state = "claimed" /\ attempts[k].lease > Reads(Database) - (IF steps > 0 THEN Jump ELSE 0)

Tick ==
  /\ now < Horizon
  /\ \A n \in Nodes : Healthy(n) => ~Working(n)
  /\ now' = now + 1
  /\ late' = (late \/ (SomebodyCan /\ \E k \in DOMAIN deadlines : Overdue(k)))
  /\ unsent' = (unsent \/ (SomebodyCan /\ \E k \in DOMAIN deadlines : Open(k) /\ ~Told(k)))
  /\ UNCHANGED <<shift, up, cut, databaseUp, owners, client, replying, inMemory, opened, deadlines,
                 attempts, armed, seen, owing, texts, said, arriving, missedTimes, left, steps,
                 claimedLate>>

-----------------------------------------------------------------------------

Init ==
  /\ now = 0
  /\ shift = [c \in Clocks |-> 0]
  /\ up = Nodes
  /\ cut = {}
  /\ databaseUp = TRUE
  /\ owners = IF Mutant = "OwnerSweeps" THEN Nodes ELSE {}
  /\ client = [c \in Cases |-> "waiting"]
  /\ replying = {}
  /\ inMemory = [n \in Nodes |-> {}]
  /\ opened = [c \in Cases |-> 0]
  /\ deadlines = <<>>
  /\ attempts = <<>>
  /\ armed = [n \in Nodes |-> {}]
  /\ seen = [n \in Nodes |-> {}]
  /\ owing = [n \in Nodes |-> {}]
  /\ texts = [k \in Key |-> 0]
  /\ said = {}
  /\ arriving = {}
  /\ missedTimes = [k \in Key |-> 0]
  /\ left = [crash |-> MayCrash, cut |-> MayBeCut, reply |-> MayLoseReply, text |-> MayLoseText,
             clock |-> MayStepClock, handOver |-> MayHandOver, database |-> MayFailDatabase]
  /\ steps = 0
  /\ late = FALSE
  /\ unsent = FALSE
  /\ claimedLate = FALSE

Step ==
  \/ \E n \in Nodes, c \in Cases : Take(n, c) \/ Reply(n, c) \/ Store(n, c) \/ Route(n, c)
  \/ \E n \in Nodes, k \in DOMAIN attempts : Claim(n, k) \/ Send(n, k) \/ Mark(n, k)
  \/ \E n \in Nodes, k \in DOMAIN deadlines :
       Answer(n, k) \/ Sweep(n, k) \/ See(n, k) \/ ActOnSeen(n, k) \/ HandOver(n, k)
  \/ \E n \in Nodes : \E k \in owing[n] : WriteAlert(n, k)
  \/ \E k \in DOMAIN deadlines : Say(k)
  \/ \E n \in Nodes : Crash(n) \/ Restart(n) \/ Cut(n) \/ Disown(n)
  \/ \E c \in Clocks : StepClock(c)
  \/ FailDatabase
  \/ Tick

Spec == Init /\ [][Step]_vars

-----------------------------------------------------------------------------
(* What must hold in every state. *)

Before(a, b) == a.case = b.case /\ (a.rung < b.rung \/ (a.rung = b.rung /\ a.round < b.round))

(* A receipt has its report, and a report one case. *)
NoLostReport ==
  \A c \in Cases :
    /\ client[c] = "receipted" => opened[c] > 0 \/ \E n \in Nodes : c \in inMemory[n]
    /\ opened[c] <= 1

(* A case is always somebody's: a question is open, or a person has answered it. *)
NeverNobodys ==
  \A c \in Cases : First(c) \in DOMAIN deadlines =>
    \E k \in DOMAIN deadlines : k.case = c /\ deadlines[k].state \in {"open", "met"}

OneQuestionAtATime ==
  \A a, b \in DOMAIN deadlines : (a.case = b.case /\ Open(a) /\ Open(b)) => a = b

ExactlyOnce == \A k \in Key : missedTimes[k] <= 1

(* Only what a person said closes a deadline, and only the one that they were asked. *)
PeopleAlone == \A k \in DOMAIN deadlines : deadlines[k].state = "met" => k \in said

NothingAfterAcceptance ==
  \A a, b \in DOMAIN deadlines : deadlines[a].state = "met" => ~Before(a, b)

NoLateClaim == ~claimedLate

(* While a node can work, no deadline passes without the next rung, and no alert lies. *)
Timely     == ~late
TimelySend == ~unsent

(* A person is told a second time only because a node died or was handed the case again. *)
RarelyTwice ==
  \A k \in Key : texts[k] <= 1 + (MayCrash - left.crash) + (MayBeCut - left.cut)
                               + (MayHandOver - left.handOver) + (MayFailDatabase - left.database)

(* A wrong clock rushes one rung for each time that it is set or that a node goes, and never the
   whole ladder. *)
Rushed == {k \in DOMAIN deadlines :
             k.rung + k.round > 0 /\ deadlines[k].state = "missed"
             /\ deadlines[k].ended = deadlines[k].started}
NotRushed == Cardinality(Rushed) <= steps + (MayCrash - left.crash) + (MayBeCut - left.cut)

Alike == Permutations(Nodes)
=============================================================================

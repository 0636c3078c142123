/** Made from the OpenAPI document by `npm run docs:generate`; not to be edited. */
export interface paths {
    "/v1/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records one fact, or says why not
         * @description A refused record leaves no trace. Without a key, every record is a new fact. A dry run shows what would become of the record now, whatever If-Match says.
         */
        post: operations["ActionsController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records many facts, one a line, with one answer a line in the same order
         * @description Lines are answered as they come, so that a sender may wait for each answer. A malformed line is answered and the following lines still count; blank lines have no answer. When the service must stop in between, the last answer is `interrupted`: send that line and all after it again, with their keys.
         */
        post: operations["ActionsController_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The own imports that are kept, newest first
         * @description It is seen by the account that uploaded it and by administrators, on the replica that took it only; 7 days later, or at the next erasure of anybody, it is erased.
         */
        get: operations["ImportsController_list"];
        put?: never;
        /**
         * Takes a file to import, and says what each of its columns was taken for
         * @description Nothing is recorded yet. It is seen by the account that uploaded it and by administrators, on the replica that took it only; 7 days later, or at the next erasure of anybody, it is erased.
         */
        post: operations["ImportsController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An import: what each column was taken for, how far it is, and what became of the rows */
        get: operations["ImportsController_find"];
        put?: never;
        post?: never;
        /** Erases the file and what became of its rows; what was recorded stays */
        delete: operations["ImportsController_erase"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says how the file is to be read */
        put: operations["ImportsController_map"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides every row and records none; it goes on without whoever asked */
        post: operations["ImportsController_try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records the rows, or goes on where a run was interrupted; nothing is recorded twice
         * @description It goes on in the service when nobody watches. When the service was stopped in between, the import is `interrupted`, and goes on when it is run again by somebody who may.
         */
        post: operations["ImportsController_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of the rows of the last trial or run, in the order of recording */
        get: operations["ImportsController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as a file, each with its line and the reason */
        get: operations["ImportsController_rejects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proposals in the order they were made, of whom the reader could record
         * @description A page may be shorter than its limit; the last one has `next` null.
         */
        get: operations["ProposalsController_list"];
        put?: never;
        /**
         * Proposes facts under one decision, for somebody else to approve
         * @description Each fact must be one that could be recorded now, after those before it. Nothing is recorded but the proposal; the answer shows the timelines before and after. Header `Idempotency-Key` equals the field `key`.
         */
        post: operations["ProposalsController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One proposal: its facts, and of each subject the timeline before and after as of now */
        get: operations["ProposalsController_proposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records the facts of a proposal that somebody else has made, all of them or none
         * @description They are decided anew on the timelines of now. Where those have moved since it was made, `effect` must be the digest that the proposal shows now. The same call again goes on where it broke off.
         */
        post: operations["ProposalsController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns a proposal that somebody else has made, with the reason */
        post: operations["ProposalsController_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws the own proposal */
        post: operations["ProposalsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which actions need approval by somebody else */
        get: operations["RulesController_current"];
        /**
         * Says which actions need approval from now on; no others do
         * @description It holds for whoever records without the permission `records:alone`, and for no record made before.
         */
        put: operations["RulesController_require"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The decisions of a number or of a time, in order of id */
        get: operations["DecisionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One decision, with the facts that rest on it */
        get: operations["DecisionsController_decision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of a day, in order of id or of name */
        get: operations["PeopleController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The state of one person on a day, as known at a moment */
        get: operations["PeopleController_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The timeline of one person, as known at a moment: the whole of it, or up to a day */
        get: operations["PeopleController_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events of one person in the order of recording */
        get: operations["PeopleController_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Destroys the keys of the private data of a person, for good
         * @description Retention and legal hold are checked first. The facts stay, and every figure with them. The same call again completes an erasure that broke off, and records nothing twice.
         */
        post: operations["ErasureController_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}/legal-hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts or lifts the legal hold of a person: while it stands, nothing of the person is erased */
        post: operations["ErasureController_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is held about one person, where, until when, and who recorded it
         * @description For the person: with `format=html` or `format=text` as one page to hand out.
         */
        get: operations["HeldDataController_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people who are recorded with the same citizen id, in groups
         * @description Found by a keyed digest in the key vault; the ids themselves are not told.
         */
        get: operations["DuplicatesController_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/maintenance/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a person new versions of the data keys: what is sealed from now on needs them */
        post: operations["KeysController_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/maintenance/evidence-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the ledger a new key to sign checkpoints with; the one before vouches for it */
        post: operations["KeysController_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/maintenance/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the blind index of citizen ids anew from the log */
        post: operations["KeysController_rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The units established by a day, as known at a moment, in order of id
         * @description A unit that has ended keeps its last name and place, and is marked. An official code is found as it was used on the day: codes are taken over by other units.
         */
        get: operations["UnitsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{id}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a unit came from and went into, over all generations, as known at a moment
         * @description Whether it stands, is divided, and in which unit all of it is found, is said as of the day.
         */
        get: operations["UnitsController_lineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit on a day, as known at a moment, and every fact about it */
        get: operations["UnitsController_unit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people of a day who stand in a unit that has ended: they are still to be placed
         * @description Each with the ended unit, the day it ended, whether it is the home of the person or only where somebody seconded works, and the unit in which all of it is found now, where that is certain. A placement is a rotation of kind reorganisation; whoever is placed is listed no more.
         */
        get: operations["PlacementsController_list"];
        put?: never;
        /**
         * Places many people by one decision, with one answer a line in the same order
         * @description Each becomes a rotation of kind reorganisation, with one correlation. Keys are derived: whoever was placed so is answered `repeated`, and a request that broke off is sent again. A list longer than a body may be is sent as several, or as a batch of records.
         */
        post: operations["PlacementsController_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{id}/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same, of one unit and those that stood below it
         * @description Each with the ended unit, the day it ended, whether it is the home of the person or only where somebody seconded works, and the unit in which all of it is found now, where that is certain. A placement is a rotation of kind reorganisation; whoever is placed is listed no more.
         */
        get: operations["PlacementsController_ofUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reference data that holds on a day, as known at a moment: attributes, codes, policies, targets, claims
         * @description What is shipped has no event. Decimals are as written.
         */
        get: operations["CatalogueController_list"];
        put?: never;
        /**
         * Loads a file of declarations
         * @description The whole file is checked first: with one wrong place in it nothing is recorded. What the catalogue says already is unchanged, so that a second load records nothing.
         */
        post: operations["CatalogueController_load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The catalogue of reports: what each says, takes and gives, with the version of its definition
         * @description Among the keys are the attributes, and among the values the codes, that the organisation has declared by now.
         */
        get: operations["ReportsController_catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One report
         * @description The same parameters with an explicit `knownAt` give the same answer for ever under the same definition. As a file (`format`, or `Accept`) it has the rows of every page; see docs/export.md.
         */
        get: operations["ReportsController_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compares a staff list of a day with the ledger: who is missing, who is extra, what is different
         * @description A row is matched by person; where it has none, by citizen id; where nobody has that, by name and birth date. What fits several people, or a name alone, is listed as ambiguous and never guessed. Nothing is recorded.
         */
        post: operations["ReconcileController_reconcile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The forms: whom each counts, and its columns */
        get: operations["FormsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/forms/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One form, filled as of a day
         * @description Every cell is what headcount answers for the conditions of its column and the unit of its row.
         */
        get: operations["FormsController_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The flat tables for dashboards: what a row of each is, its columns and their meaning */
        get: operations["TablesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tables/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One flat table as CSV or Parquet: the rows that the schema `reporting` of PostgreSQL has
         * @description All rows reflect the ledger index in the header Ledger-Index. A text that a spreadsheet would take for a formula has an apostrophe in front. A stream: an answer that breaks off is not whole.
         */
        get: operations["TablesController_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The events of the ledger in order, private fields opened
         * @description As JSON one page; as NDJSON, asked for by `Accept: application/x-ndjson` or `format=ndjson`, every event to the end of the log as it is now, as a stream, or `limit` of them.
         */
        get: operations["AuditController_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The events behind one figure of a report
         * @description The parameters of the report, and which figure: `row` and `column`. Everything that is counted is listed once, with each event behind it and the chain of its amendments; the amounts add up to the figure. The catalogue of reports says which columns can be explained.
         */
        get: operations["ExplainController_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a report changed from one knowledge to a later one, and by which events
         * @description The parameters of the report, and `knownA` and `knownB` instead of `knownAt`. Every row that changed, with old and new values; and the events recorded after A up to B of those whom the row has gained or lost.
         */
        get: operations["ExplainController_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A signed checkpoint of the log as it is now
         * @description A C2SP tlog-checkpoint: origin, size and root, signed with Ed25519. Keep it: it proves later what was recorded by now.
         */
        get: operations["EvidenceController_checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys that checkpoints are signed with, oldest first */
        get: operations["EvidenceController_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/proofs/inclusion/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A proof that an event stands in the log
         * @description The event is named by its id or its ledger index; the proof is a C2SP tlog-proof with a signed checkpoint.
         */
        get: operations["EvidenceController_inclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/proofs/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A proof that the log of one size begins with that of another */
        get: operations["EvidenceController_consistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events with everything that proves them, as a file to take home
         * @description The whole log, or some events with a proof each; with signed checkpoints, keys, and a verifier for plain Node.
         */
        get: operations["EvidenceController_bundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/bundle/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verifies a bundle that somebody brings, by what is in it alone
         * @description The same verifier stands in every bundle: whoever trusts no service runs that one, without network.
         */
        post: operations["EvidenceController_verifyBrought"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads the whole log, and compares it with what was signed */
        post: operations["EvidenceController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells of every event when it is recorded, as server-sent events
         * @description The id of a message is the ledger index, its event the type; the data say which stream changed, and nothing private. Within units, only those of their people and of the units themselves. The header Last-Event-ID goes on where a connection broke; a stream is ended after five minutes, and the client comes back.
         */
        get: operations["LiveController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process lives */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the ledger takes records, and its reports are not far behind
         * @description Who is not signed in learns that only; everybody else learns how far they are, too.
         */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Measurements in the format of Prometheus */
        get: operations["MetricsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/maintenance/doctor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Examines the installation, the files and the reports */
        get: operations["MaintenanceController_doctor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/maintenance/backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copies the log, what was signed of it and the key vault into new files, while the ledger goes on */
        post: operations["MaintenanceController_backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/maintenance/report-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copies the tables of the reports into a new file, for another replica to start from */
        post: operations["MaintenanceController_reportFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/maintenance/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes tables of the reports anew, beside those in use, and swaps them in */
        post: operations["MaintenanceController_rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/maintenance/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every local token ever made, without the tokens themselves */
        get: operations["TokensController_list"];
        put?: never;
        /** Makes a local token */
        post: operations["TokensController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/maintenance/tokens/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revokes a local token: from now on it is refused */
        post: operations["TokensController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page to sign in on */
        get: operations["SignInController_page"];
        put?: never;
        /** Signs a browser in with a local token */
        post: operations["SignInController_withToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sends the browser to the identity provider */
        get: operations["SignInController_atProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the identity provider sends the browser back to */
        get: operations["SignInController_returned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of a browser */
        post: operations["SignInController_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks, as the service has recognised them */
        get: operations["SignInController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every problem that an answer can name */
        get: operations["ProblemsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One problem: what it means and what to do */
        get: operations["ProblemsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The index: every route and every report */
        get: operations["OpenApiController_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["OpenApiController_openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        MappingBody: {
            /**
             * @description What the rows are.
             * @enum {string}
             */
            table: "records" | "people" | "units" | "postings" | "departures" | "courses";
            /**
             * @description How cells write numbers and dates; as English when absent.
             * @enum {string}
             */
            locale?: "vi" | "en";
            /** @description Dates of separations, and ends, are last days. */
            lastDay?: boolean;
            /**
             * @description What becomes of a row that cannot be true; refuse when absent.
             * @enum {string}
             */
            onImpossible?: "refuse" | "record" | "skip";
            /** @description Column → field, where it is not the one found; the empty text leaves it aside. */
            columns?: {
                [key: string]: string;
            };
            /** @description Field → value, for every row. */
            fixed?: {
                [key: string]: unknown;
            };
        };
        ProposalBody: {
            /** @description The facts, as records without a decision of their own, in the order of recording. */
            records: components["schemas"]["ActionRecord"][];
            /** @description The decision that all of them rest on: its id, or what it is given by, as in a record. */
            decision?: string | Record<string, never>;
            /** @description A remark for whoever decides; it is sealed. */
            note?: string;
            /** @description The key of the proposal: the same again proposes nothing twice. */
            key?: string;
        };
        ApprovalBody: {
            /** @description The digest of the effect that you have seen; needed when the timelines have moved since. */
            effect?: string;
        };
        ReturnBody: {
            /** @description Why; it is sealed. */
            reason: string;
        };
        ApprovalRuleBody: {
            /** @description Every action that needs approval from now on; none: no action does. */
            actions: ("hire" | "rotate" | "return" | "train" | "separate" | "profile" | "suspend" | "discipline" | "relieve" | "plan" | "evaluate" | "establish" | "rename" | "reclassify" | "move" | "merge" | "split" | "dissolve" | "quota" | "declare" | "withdraw" | "correct" | "void" | "reinstate")[];
        };
        Object: Record<string, never>;
        ErasureBody: {
            /** @description Why. It stays in the log in clear, so it names nobody. */
            ground: string;
            /** @description Only these classes; all when absent. */
            classes?: ("identity" | "contact" | "sensitive" | "note")[];
        };
        LegalHoldBody: {
            /** @description Why. It stays in the log in clear, so it names nobody. */
            ground: string;
            /**
             * @description Whether the hold begins or ends.
             * @enum {string}
             */
            change: "put" | "lift";
        };
        RenewBody: {
            /** @description The person. */
            person: string;
            classes?: ("identity" | "contact" | "sensitive" | "note")[];
        };
        VerifyBody: {
            /** @description A checkpoint that was kept: the log must continue it. */
            since?: string;
        };
        BackupBody: {
            /** @description Where the copy of the log goes. */
            file: string;
            /** @description Where the checkpoints that were signed of it go. */
            evidence: string;
            /** @description Where the copy of the key vault goes. */
            vault: string;
        };
        ReportFileBody: {
            /** @description Where the copy of the report file goes. */
            file: string;
        };
        NewTokenBody: {
            /** @description Whose token it is; no name. */
            account: string;
            /**
             * @description What the account may do.
             * @enum {string}
             */
            role: "officer" | "approver" | "auditor" | "analyst" | "administrator";
            /** @description The unit at the top of the scope; the whole organisation when absent. */
            unit?: string;
            /**
             * Format: date-time
             * @description When the token ends; never when absent.
             */
            expiresAt?: string;
        };
        SignInBody: {
            /** @description A local token. */
            token: string;
        };
        ActionRecord: components["schemas"]["HireRecord"] | components["schemas"]["RotateRecord"] | components["schemas"]["ReturnRecord"] | components["schemas"]["TrainRecord"] | components["schemas"]["SeparateRecord"] | components["schemas"]["ProfileRecord"] | components["schemas"]["SuspendRecord"] | components["schemas"]["DisciplineRecord"] | components["schemas"]["RelieveRecord"] | components["schemas"]["PlanRecord"] | components["schemas"]["EvaluateRecord"] | components["schemas"]["EstablishRecord"] | components["schemas"]["RenameRecord"] | components["schemas"]["ReclassifyRecord"] | components["schemas"]["MoveRecord"] | components["schemas"]["MergeRecord"] | components["schemas"]["SplitRecord"] | components["schemas"]["DissolveRecord"] | components["schemas"]["QuotaRecord"] | components["schemas"]["DeclareRecord"] | components["schemas"]["WithdrawRecord"] | components["schemas"]["CorrectRecord"] | components["schemas"]["VoidRecord"] | components["schemas"]["ReinstateRecord"];
        Replacement: components["schemas"]["HireRecordReplacement"] | components["schemas"]["RotateRecordReplacement"] | components["schemas"]["ReturnRecordReplacement"] | components["schemas"]["TrainRecordReplacement"] | components["schemas"]["SeparateRecordReplacement"] | components["schemas"]["ProfileRecordReplacement"] | components["schemas"]["SuspendRecordReplacement"] | components["schemas"]["DisciplineRecordReplacement"] | components["schemas"]["RelieveRecordReplacement"] | components["schemas"]["PlanRecordReplacement"] | components["schemas"]["EvaluateRecordReplacement"] | components["schemas"]["EstablishRecordReplacement"] | components["schemas"]["RenameRecordReplacement"] | components["schemas"]["ReclassifyRecordReplacement"] | components["schemas"]["MoveRecordReplacement"] | components["schemas"]["MergeRecordReplacement"] | components["schemas"]["SplitRecordReplacement"] | components["schemas"]["DissolveRecordReplacement"] | components["schemas"]["QuotaRecordReplacement"] | components["schemas"]["DeclareRecordReplacement"] | components["schemas"]["WithdrawRecordReplacement"];
        DecisionGiven: {
            /** @description the number of the decision */
            number: string;
            /**
             * Format: date
             * @description the day it was signed
             */
            date: string;
            /** @description the authority that decided */
            body?: string;
            /** @description who signed (sealed) */
            signer?: string;
            /** @description the legal basis */
            legalBasis?: string;
            /** @description SHA-256 of the document, 64 hex digits */
            documentSha256?: string;
        };
        Placing: {
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision: string | components["schemas"]["DecisionGiven"];
            /**
             * Format: date
             * @description the day on which they are placed
             */
            effectiveDate: string;
            /** @description joins the records; follows from the decision and the date when absent */
            correlation?: string;
            /** @description instead of `placements`: everybody whose home is this unit, which has ended */
            from?: string;
            /** @description with `from`: where they are placed */
            to?: string;
            /** @description For each person the fields `person`, `unit`, and what else a rotation takes. */
            placements?: {
                [key: string]: unknown;
            }[];
        };
        Attributes: {
            /** @description category (loại); shipped: cadre, civil-servant, public-employee, contract */
            category?: string;
            /** @description employment (hình thức); shipped: quota, contract */
            employment?: string;
            /** @description post (chức vụ) */
            post?: string;
            /** @description rank (ngạch) */
            rank?: string;
            /** @description leader (lãnh đạo, quản lý) */
            leader?: boolean;
            /** @description key leader (cán bộ chủ chốt) */
            keyLeader?: boolean;
            /** @description full-time equivalent (tỷ lệ thời gian) */
            fte?: number;
            /** @description management tier (diện quản lý) */
            managementTier?: string;
            /** @description meets standard (đạt chuẩn) */
            standardMet?: boolean;
            /** @description matches post (phù hợp vị trí) */
            matchesPost?: boolean;
            /** @description local person (người địa phương) */
            local?: boolean;
            /** @description gender (giới tính); shipped: female, male, other, unknown */
            gender?: string;
            /** @description birth date (ngày sinh) */
            birthDate?: string;
            /** @description party member (đảng viên) */
            partyMember?: boolean;
            /**
             * Format: date
             * @description date joined the party (ngày vào Đảng)
             */
            partyDate?: string;
            /** @description ethnic minority (dân tộc thiểu số) */
            minority?: boolean;
            /** @description education (trình độ chuyên môn); shipped: doctor, master, bachelor, college, intermediate, elementary, untrained */
            education?: string;
            /** @description political theory (lý luận chính trị); shipped: bachelor, senior, intermediate, elementary, none */
            politicalTheory?: string;
            /** @description state management (quản lý nhà nước) */
            stateManagement?: string;
            /** @description information technology (tin học) */
            it?: string;
            /** @description foreign language (ngoại ngữ) */
            language?: string;
            /** @description field of study (chuyên ngành) */
            fieldOfStudy?: string;
            /** @description general education (giáo dục phổ thông) */
            generalEducation?: string;
            /** @description full name (họ và tên), sealed */
            fullName?: string;
            /** @description national id (số căn cước), sealed */
            nationalId?: string;
            /** @description phone (điện thoại), sealed */
            phone?: string;
            /** @description email (thư điện tử), sealed */
            email?: string;
            /** @description address (địa chỉ), sealed */
            address?: string;
            /** @description religion (tôn giáo), sealed */
            religion?: string;
            /** @description health (sức khỏe), sealed */
            health?: string;
        } & {
            [key: string]: string | number | boolean;
        };
        /** @description What an entry of the catalogue states, by its kind: docs/catalogue.md. */
        EntryContent: {
            [key: string]: unknown;
        };
        HireRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "hire";
            /** @description the person */
            person: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the unit, by its own id */
            unit: string;
            /** @description the staff category; shipped: cadre, civil-servant, public-employee, contract */
            category?: string;
            /** @description the post held */
            post?: string;
            /** @description the rank (ngạch) */
            rank?: string;
            /** @description holds a leading post */
            leader?: boolean;
            /** @description is a key leader */
            keyLeader?: boolean;
            /** @description the share of full time, 1 when absent */
            fte?: number;
            /** @description on the quota or on contract; shipped: quota, contract */
            employment?: string;
            /** @description how the person came in; shipped: exam, selection, direct-admission, election, designation, transfer-in */
            route?: string;
            /** @description graduated with distinction */
            distinction?: boolean;
            /** @description how the one left in whose place the person comes; shipped: resignation, termination, dismissal, retirement, early-retirement, redundancy, restructuring, contract-end, term-end, transfer-out, abandonment, death, other, not-recorded */
            replaces?: string;
            /** @description attributes of the person */
            profile?: components["schemas"]["Attributes"];
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        RotateRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "rotate";
            /** @description the person */
            person: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the kind of movement; shipped: transfer, rotation, secondment, position-change, appointment, reappointment, promotion, demotion, reorganisation */
            kind: string;
            /** @description the unit, by its own id */
            unit?: string;
            /** @description the post held */
            post?: string;
            /** @description the rank (ngạch) */
            rank?: string;
            /** @description holds a leading post */
            leader?: boolean;
            /** @description is a key leader */
            keyLeader?: boolean;
            /** @description the share of full time, 1 when absent */
            fte?: number;
            /**
             * Format: date
             * @description the first day after it ends
             */
            until?: string;
            /** @description the person is not from the place */
            nonLocal?: boolean;
            /** @description a second post beside the first */
            concurrent?: boolean;
            /** @description the id of the concurrent post */
            postId?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        ReturnRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "return";
            /** @description the person */
            person: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the unit, by its own id */
            unit?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        TrainRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "train";
            /** @description the person */
            person: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the course, by name or code */
            course: string;
            /** @description the kind of training; shipped: degree, in-service, political-theory, other */
            kind?: string;
            /** @description in the country or abroad; shipped: domestic, abroad */
            place?: string;
            /** @description the country, when abroad */
            country?: string;
            /** @description where it was given */
            institution?: string;
            /** @description the field of study */
            field?: string;
            /**
             * Format: date
             * @description the first day
             */
            startDate?: string;
            /** @description hours taught */
            hours?: number;
            /** @description how it ended; completed when absent; shipped: completed, failed, abandoned */
            outcome?: string;
            /** @description the attribute that the training gives */
            award?: {
                /** @description the attribute */
                attribute: string;
                /** @description its new value */
                value: string;
            };
            /** @description what it cost */
            cost?: {
                /** @description the amount */
                amount: number;
                /** @description the currency, ISO 4217 */
                currency: string;
            };
            /** @description who paid; shipped: state, self, sponsor */
            funding?: string;
            /** @description months of service promised in return */
            commitmentMonths?: number;
            /** @description the programme it belongs to */
            programme?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        SeparateRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "separate";
            /** @description the person */
            person: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate?: string;
            /**
             * Format: date
             * @description the last day, instead of effectiveDate
             */
            lastDay?: string;
            /** @description the kind of separation; shipped: resignation, termination, dismissal, retirement, early-retirement, redundancy, restructuring, contract-end, term-end, transfer-out, abandonment, death, other, not-recorded */
            kind: string;
            /** @description the reason for leaving; shipped: low-pay, conditions, environment, workload, family, health, study, private-sector, relocation, other, not-recorded */
            reason?: string;
            /** @description overrides the class that the kind implies */
            voluntary?: boolean;
            /**
             * Format: date
             * @description when notice was given
             */
            noticeDate?: string;
            /** @description the legal basis under which the person left */
            legalBasis?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        ProfileRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "profile";
            /** @description the person */
            person: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the attributes that change on that day */
            attributes: components["schemas"]["Attributes"];
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        SuspendRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "suspend";
            /** @description the person */
            person: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /**
             * Format: date
             * @description the first day after it ends
             */
            until?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        DisciplineRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "discipline";
            /** @description the person */
            person: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description administrative or party; shipped: administrative, party */
            track: string;
            /** @description the form of the penalty; shipped: reprimand, warning, pay-cut, dismissal-from-office, removal, dismissal, expulsion, demotion */
            form: string;
            /** @description what follows from it */
            consequence?: string;
            /** @description what it was for (sealed) */
            cause?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        RelieveRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "relieve";
            /** @description the person */
            person: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description how the post ends; shipped: resignation-from-office, removal-from-office, dismissal-from-office */
            kind: string;
            /** @description the concurrent post that ends; the main post when absent */
            postId?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        PlanRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "plan";
            /** @description the person */
            person: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the post held */
            post: string;
            /** @description into or out of the plan; shipped: in, out */
            change: string;
            /**
             * Format: date
             * @description the first day after it ends
             */
            until?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        EvaluateRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "evaluate";
            /** @description the person */
            person: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate?: string;
            /** @description the year rated */
            year: number;
            /** @description the rating; shipped: excellent, good, completed, not-completed */
            rating: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        EstablishRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "establish";
            /** @description the unit */
            unit: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the name of the unit */
            name: string;
            /** @description the unit above */
            parent?: string;
            /** @description the level of government; shipped: province, district, commune */
            level?: string;
            /** @description the official code of the unit */
            code?: string;
            /** @description the type of unit */
            type?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        RenameRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "rename";
            /** @description the unit */
            unit: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the new name */
            name: string;
            /** @description the official code of the unit */
            code?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        ReclassifyRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "reclassify";
            /** @description the unit */
            unit: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the new level; shipped: province, district, commune */
            level?: string;
            /** @description the new type */
            type?: string;
            /** @description the official code of the unit */
            code?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        MoveRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "move";
            /** @description the unit */
            unit: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the new unit above */
            parent: string;
            /** @description the official code of the unit */
            code?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        MergeRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "merge";
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the units that go wholly into the other, and end */
            units: string[];
            /** @description the unit they go into: a new one, one that stands, or one of them */
            into: string;
            /** @description the name of `into`, where it is new */
            name?: string;
            /** @description the unit above */
            parent?: string;
            /** @description the level of government; shipped: province, district, commune */
            level?: string;
            /** @description the official code of the unit */
            code?: string;
            /** @description the type of unit */
            type?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        SplitRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "split";
            /** @description the unit */
            unit: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the units that it goes into, each a new one or one that stands */
            into: {
                /** @description the unit that gets a part */
                unit: string;
                /** @description its name, where it is new */
                name?: string;
                /** @description the unit above */
                parent?: string;
                /** @description the level of government; shipped: province, district, commune */
                level?: string;
                /** @description the official code of the unit */
                code?: string;
                /** @description the type of unit */
                type?: string;
            }[];
            /** @description all of the unit, which ends (default), or a part: it goes on; shipped: whole, part */
            extent?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        DissolveRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "dissolve";
            /** @description the unit */
            unit: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        QuotaRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "quota";
            /** @description the unit */
            unit: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description how many posts are assigned */
            posts: number;
            /** @description the year it is assigned for */
            year?: number;
            /** @description who assigned it */
            authority?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        DeclareRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "declare";
            /** @description the entry of the catalogue: kind/name */
            entry: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description what the entry states, by its kind */
            content: components["schemas"]["EntryContent"];
            /**
             * Format: date
             * @description the first day on which it holds no more
             */
            until?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        WithdrawRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "withdraw";
            /** @description the entry of the catalogue: kind/name */
            entry: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        CorrectRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "correct";
            /** @description the person */
            person?: string;
            /** @description the unit */
            unit?: string;
            /** @description the entry of the catalogue: kind/name */
            entry?: string;
            /** @description the event id of the newest version of a fact, or the key of the fact */
            target: string;
            /** @description the full replacement record, same subject and action */
            with: components["schemas"]["Replacement"];
            /** @description why the record is amended (sealed) */
            why?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        VoidRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "void";
            /** @description the person */
            person?: string;
            /** @description the unit */
            unit?: string;
            /** @description the entry of the catalogue: kind/name */
            entry?: string;
            /** @description the event id of the newest version of a fact, or the key of the fact */
            target: string;
            /** @description why the fact is no longer valid; shipped: entered-in-error, rescinded, cancelled-before-effect */
            kind: string;
            /** @description the targets of followers that are voided with it */
            also?: string[];
            /** @description why the record is amended (sealed) */
            why?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        ReinstateRecord: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "reinstate";
            /** @description the person */
            person?: string;
            /** @description the unit */
            unit?: string;
            /** @description the entry of the catalogue: kind/name */
            entry?: string;
            /** @description the event id of the newest version of a fact, or the key of the fact */
            target: string;
            /** @description why the record is amended (sealed) */
            why?: string;
            /** @description the idempotency key of the caller, unique per subject */
            key?: string;
            /** @description same-day order */
            sequence?: number;
            /** @description the id that joins records of one piece of work */
            correlation?: string;
            /** @description the system or file the record comes from; not sealed, so name no person in it */
            source?: string;
            /** @description a remark (sealed) */
            note?: string;
            /** @description The decision that the record rests on: its id, or the decision itself. */
            decision?: string | components["schemas"]["DecisionGiven"];
        };
        HireRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "hire";
            /** @description the person */
            person?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the unit, by its own id */
            unit: string;
            /** @description the staff category; shipped: cadre, civil-servant, public-employee, contract */
            category?: string;
            /** @description the post held */
            post?: string;
            /** @description the rank (ngạch) */
            rank?: string;
            /** @description holds a leading post */
            leader?: boolean;
            /** @description is a key leader */
            keyLeader?: boolean;
            /** @description the share of full time, 1 when absent */
            fte?: number;
            /** @description on the quota or on contract; shipped: quota, contract */
            employment?: string;
            /** @description how the person came in; shipped: exam, selection, direct-admission, election, designation, transfer-in */
            route?: string;
            /** @description graduated with distinction */
            distinction?: boolean;
            /** @description how the one left in whose place the person comes; shipped: resignation, termination, dismissal, retirement, early-retirement, redundancy, restructuring, contract-end, term-end, transfer-out, abandonment, death, other, not-recorded */
            replaces?: string;
            /** @description attributes of the person */
            profile?: components["schemas"]["Attributes"];
            /** @description same-day order */
            sequence?: number;
        };
        RotateRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "rotate";
            /** @description the person */
            person?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the kind of movement; shipped: transfer, rotation, secondment, position-change, appointment, reappointment, promotion, demotion, reorganisation */
            kind: string;
            /** @description the unit, by its own id */
            unit?: string;
            /** @description the post held */
            post?: string;
            /** @description the rank (ngạch) */
            rank?: string;
            /** @description holds a leading post */
            leader?: boolean;
            /** @description is a key leader */
            keyLeader?: boolean;
            /** @description the share of full time, 1 when absent */
            fte?: number;
            /**
             * Format: date
             * @description the first day after it ends
             */
            until?: string;
            /** @description the person is not from the place */
            nonLocal?: boolean;
            /** @description a second post beside the first */
            concurrent?: boolean;
            /** @description the id of the concurrent post */
            postId?: string;
            /** @description same-day order */
            sequence?: number;
        };
        ReturnRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "return";
            /** @description the person */
            person?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the unit, by its own id */
            unit?: string;
            /** @description same-day order */
            sequence?: number;
        };
        TrainRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "train";
            /** @description the person */
            person?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the course, by name or code */
            course: string;
            /** @description the kind of training; shipped: degree, in-service, political-theory, other */
            kind?: string;
            /** @description in the country or abroad; shipped: domestic, abroad */
            place?: string;
            /** @description the country, when abroad */
            country?: string;
            /** @description where it was given */
            institution?: string;
            /** @description the field of study */
            field?: string;
            /**
             * Format: date
             * @description the first day
             */
            startDate?: string;
            /** @description hours taught */
            hours?: number;
            /** @description how it ended; completed when absent; shipped: completed, failed, abandoned */
            outcome?: string;
            /** @description the attribute that the training gives */
            award?: {
                /** @description the attribute */
                attribute: string;
                /** @description its new value */
                value: string;
            };
            /** @description what it cost */
            cost?: {
                /** @description the amount */
                amount: number;
                /** @description the currency, ISO 4217 */
                currency: string;
            };
            /** @description who paid; shipped: state, self, sponsor */
            funding?: string;
            /** @description months of service promised in return */
            commitmentMonths?: number;
            /** @description the programme it belongs to */
            programme?: string;
            /** @description same-day order */
            sequence?: number;
        };
        SeparateRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "separate";
            /** @description the person */
            person?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate?: string;
            /**
             * Format: date
             * @description the last day, instead of effectiveDate
             */
            lastDay?: string;
            /** @description the kind of separation; shipped: resignation, termination, dismissal, retirement, early-retirement, redundancy, restructuring, contract-end, term-end, transfer-out, abandonment, death, other, not-recorded */
            kind: string;
            /** @description the reason for leaving; shipped: low-pay, conditions, environment, workload, family, health, study, private-sector, relocation, other, not-recorded */
            reason?: string;
            /** @description overrides the class that the kind implies */
            voluntary?: boolean;
            /**
             * Format: date
             * @description when notice was given
             */
            noticeDate?: string;
            /** @description the legal basis under which the person left */
            legalBasis?: string;
            /** @description same-day order */
            sequence?: number;
        };
        ProfileRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "profile";
            /** @description the person */
            person?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the attributes that change on that day */
            attributes: components["schemas"]["Attributes"];
            /** @description same-day order */
            sequence?: number;
        };
        SuspendRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "suspend";
            /** @description the person */
            person?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /**
             * Format: date
             * @description the first day after it ends
             */
            until?: string;
            /** @description same-day order */
            sequence?: number;
        };
        DisciplineRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "discipline";
            /** @description the person */
            person?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description administrative or party; shipped: administrative, party */
            track: string;
            /** @description the form of the penalty; shipped: reprimand, warning, pay-cut, dismissal-from-office, removal, dismissal, expulsion, demotion */
            form: string;
            /** @description what follows from it */
            consequence?: string;
            /** @description what it was for (sealed) */
            cause?: string;
            /** @description same-day order */
            sequence?: number;
        };
        RelieveRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "relieve";
            /** @description the person */
            person?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description how the post ends; shipped: resignation-from-office, removal-from-office, dismissal-from-office */
            kind: string;
            /** @description the concurrent post that ends; the main post when absent */
            postId?: string;
            /** @description same-day order */
            sequence?: number;
        };
        PlanRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "plan";
            /** @description the person */
            person?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the post held */
            post: string;
            /** @description into or out of the plan; shipped: in, out */
            change: string;
            /**
             * Format: date
             * @description the first day after it ends
             */
            until?: string;
            /** @description same-day order */
            sequence?: number;
        };
        EvaluateRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "evaluate";
            /** @description the person */
            person?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate?: string;
            /** @description the year rated */
            year: number;
            /** @description the rating; shipped: excellent, good, completed, not-completed */
            rating: string;
            /** @description same-day order */
            sequence?: number;
        };
        EstablishRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "establish";
            /** @description the unit */
            unit?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the name of the unit */
            name: string;
            /** @description the unit above */
            parent?: string;
            /** @description the level of government; shipped: province, district, commune */
            level?: string;
            /** @description the official code of the unit */
            code?: string;
            /** @description the type of unit */
            type?: string;
            /** @description same-day order */
            sequence?: number;
        };
        RenameRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "rename";
            /** @description the unit */
            unit?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the new name */
            name: string;
            /** @description the official code of the unit */
            code?: string;
            /** @description same-day order */
            sequence?: number;
        };
        ReclassifyRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "reclassify";
            /** @description the unit */
            unit?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the new level; shipped: province, district, commune */
            level?: string;
            /** @description the new type */
            type?: string;
            /** @description the official code of the unit */
            code?: string;
            /** @description same-day order */
            sequence?: number;
        };
        MoveRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "move";
            /** @description the unit */
            unit?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the new unit above */
            parent: string;
            /** @description the official code of the unit */
            code?: string;
            /** @description same-day order */
            sequence?: number;
        };
        MergeRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "merge";
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the units that go wholly into the other, and end */
            units: string[];
            /** @description the unit they go into: a new one, one that stands, or one of them */
            into: string;
            /** @description the name of `into`, where it is new */
            name?: string;
            /** @description the unit above */
            parent?: string;
            /** @description the level of government; shipped: province, district, commune */
            level?: string;
            /** @description the official code of the unit */
            code?: string;
            /** @description the type of unit */
            type?: string;
            /** @description same-day order */
            sequence?: number;
        };
        SplitRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "split";
            /** @description the unit */
            unit?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description the units that it goes into, each a new one or one that stands */
            into: {
                /** @description the unit that gets a part */
                unit: string;
                /** @description its name, where it is new */
                name?: string;
                /** @description the unit above */
                parent?: string;
                /** @description the level of government; shipped: province, district, commune */
                level?: string;
                /** @description the official code of the unit */
                code?: string;
                /** @description the type of unit */
                type?: string;
            }[];
            /** @description all of the unit, which ends (default), or a part: it goes on; shipped: whole, part */
            extent?: string;
            /** @description same-day order */
            sequence?: number;
        };
        DissolveRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "dissolve";
            /** @description the unit */
            unit?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description same-day order */
            sequence?: number;
        };
        QuotaRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "quota";
            /** @description the unit */
            unit?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description how many posts are assigned */
            posts: number;
            /** @description the year it is assigned for */
            year?: number;
            /** @description who assigned it */
            authority?: string;
            /** @description same-day order */
            sequence?: number;
        };
        DeclareRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "declare";
            /** @description the entry of the catalogue: kind/name */
            entry?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description what the entry states, by its kind */
            content: components["schemas"]["EntryContent"];
            /**
             * Format: date
             * @description the first day on which it holds no more
             */
            until?: string;
            /** @description same-day order */
            sequence?: number;
        };
        WithdrawRecordReplacement: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "withdraw";
            /** @description the entry of the catalogue: kind/name */
            entry?: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string;
            /** @description same-day order */
            sequence?: number;
        };
        Problem: {
            /** @description /problems/ and the code */
            type: string;
            /** @description what kind of problem it is */
            title: string;
            /** @description the HTTP status */
            status: number;
            /** @description what happened this time */
            detail: string;
            /** @description what to do about it */
            remedy: string;
            /** @description the request, as the log names it */
            instance: string;
            errors?: {
                /** @enum {string} */
                in: "body" | "query" | "path" | "header";
                /** @description JSON pointer (RFC 6901) */
                pointer: string;
                /** @description what is wrong there */
                detail: string;
            }[];
            breaks?: {
                /** @description the fact that stands against it, or that it would break */
                event: string;
                /**
                 * Format: date
                 * @description its effective date
                 */
                date: string;
                /** @description in English */
                why: string;
                /** @description what the fact would become */
                code?: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        ProblemKind: {
            /** @description the last part of `type` */
            code: string;
            /** @description the HTTP status */
            status: number;
            /** @description the title */
            title: string;
            /** @description what it means */
            means: string;
            /** @description what to do about it */
            remedy: string;
        };
        ProblemTable: {
            problems: {
                /** @description the last part of `type` */
                code: string;
                /** @description the HTTP status */
                status: number;
                /** @description the title */
                title: string;
                /** @description what it means */
                means: string;
                /** @description what to do about it */
                remedy: string;
            }[];
        };
        Recorded: {
            /** @enum {string} */
            outcome: "recorded" | "repeated";
            /** Format: uuid */
            event: string;
            /** @description the stream of the subject */
            stream: string;
            /** @description the place in the stream, from 0 */
            revision: number;
            /** @description the ledger index */
            index: number;
            /** @description opaque position of the store, for `minPosition` */
            position: string;
            /**
             * Format: date-time
             * @description when it was recorded
             */
            recordedAt: string;
            warnings: ("secondment-too-long" | "rotation-too-short" | "reason-not-recorded" | "no-change" | "national-id-shape" | "national-id-mismatch" | "same-citizen-id")[];
            anomalies: string[];
        };
        Preview: {
            /** @description `would-record`, `repeated`, or the kind of rejection */
            decision: string;
            warnings: ("secondment-too-long" | "rotation-too-short" | "reason-not-recorded" | "no-change" | "national-id-shape" | "national-id-mismatch" | "same-citizen-id")[];
            anomalies: string[];
            problem: components["schemas"]["Problem"] | null;
            before: {
                /** @description the version that holds */
                event: string;
                /** @description the first recording */
                root: string;
                /** @description the decision it rests on */
                decision: string | null;
                /** @description By type; decimals as integer thousandths. */
                fact: {
                    [key: string]: unknown;
                };
            }[];
            after: {
                /** @description the version that holds */
                event: string;
                /** @description the first recording */
                root: string;
                /** @description the decision it rests on */
                decision: string | null;
                /** @description By type; decimals as integer thousandths. */
                fact: {
                    [key: string]: unknown;
                };
            }[];
        };
        RepeatedOrPreview: components["schemas"]["Recorded"] | components["schemas"]["Preview"];
        BatchAnswer: {
            /** @description the number of the line, from 1 */
            line: number;
            /** @description the person, where placements are answered */
            person?: string;
            /** @enum {string} */
            outcome: "recorded" | "repeated" | "would-record" | "refused" | "out-of-scope" | "needs-approval" | "skipped" | "malformed" | "key-reused" | "voided-fact" | "decision-differs" | "unknown-decision" | "data-erased" | "interrupted";
            /** Format: uuid */
            event?: string;
            /** @description the stream of the subject */
            stream?: string;
            /** @description the place in the stream, from 0 */
            revision?: number;
            /** @description the ledger index */
            index?: number;
            /** @description opaque position of the store, for `minPosition` */
            position?: string;
            /**
             * Format: date-time
             * @description when it was recorded
             */
            recordedAt?: string;
            warnings?: ("secondment-too-long" | "rotation-too-short" | "reason-not-recorded" | "no-change" | "national-id-shape" | "national-id-mismatch" | "same-citizen-id")[];
            anomalies?: string[];
            refusal?: {
                /** @description the code */
                code: string;
                /** @description in English */
                detail: string;
                parameters: {
                    [key: string]: string;
                };
                breaks: {
                    /** @description the fact that stands against it, or that it would break */
                    event: string;
                    /**
                     * Format: date
                     * @description its effective date
                     */
                    date: string;
                    /** @description in English */
                    why: string;
                    /** @description what the fact would become */
                    code?: string;
                }[];
            };
            violations?: {
                /** @description JSON pointer */
                pointer: string;
                /** @description what is wrong */
                detail: string;
            }[];
            /** @description the decision that is unknown or differs */
            decision?: string;
            classes?: ("identity" | "contact" | "sensitive" | "note")[];
            problem?: components["schemas"]["Problem"];
        };
        Event: {
            /** @description the event */
            id: string;
            /** @enum {string} */
            type: "hired" | "rotated" | "returned" | "trained" | "separated" | "profiled" | "suspended" | "disciplined" | "relieved" | "planned" | "evaluated" | "unit-established" | "unit-renamed" | "unit-reclassified" | "unit-moved" | "units-merged" | "unit-split" | "unit-dissolved" | "quota-assigned" | "entry-declared" | "entry-withdrawn" | "corrected" | "voided" | "reinstated" | "decision-given" | "erased" | "legal-hold-put" | "legal-hold-lifted" | "fact-proposed" | "proposal-made" | "proposal-approved" | "proposal-recorded" | "proposal-returned" | "proposal-withdrawn" | "approval-required" | "personal-data-read";
            /** @description version of the shape of `data` */
            schema: number;
            /** @description the stream of the subject */
            stream: string;
            /** @description the place in the stream, from 0 */
            revision: number;
            /** @description the ledger index */
            index: number;
            /** @description opaque position of the store */
            position: string;
            /**
             * Format: date-time
             * @description when it was recorded
             */
            recordedAt: string;
            /**
             * Format: date
             * @description the first day of the new state
             */
            effectiveDate: string | null;
            /** @description same-day order */
            sequence: number;
            /** @description the account that recorded it */
            actor: string;
            /** @description the decision it rests on */
            decision: string | null;
            /** @description joins the records of one piece of work */
            correlationId: string | null;
            /** @description the event that caused it */
            causationId: string | null;
            /** @description the system or file it came from */
            source: string | null;
            /** @description tells a repeat from a re-used key */
            fingerprint: string;
            warnings: ("secondment-too-long" | "rotation-too-short" | "reason-not-recorded" | "no-change" | "national-id-shape" | "national-id-mismatch" | "same-citizen-id")[];
            /** @description By type; decimals as integer thousandths. */
            data: {
                [key: string]: unknown;
            };
            erased: ("identity" | "contact" | "sensitive" | "note")[];
            masked?: ("identity" | "contact" | "sensitive" | "note")[];
        };
        EventsPage: {
            events: components["schemas"]["Event"][];
            /** @description for `after` */
            next: number | null;
        };
        PersonEvents: {
            /** @description the person */
            person: string;
            events: components["schemas"]["Event"][];
        };
        PersonView: {
            /** @description the person */
            person: string;
            /**
             * Format: date
             * @description the day
             */
            asOf: string;
            /** @description the revision of the person, for If-Match */
            revision: number;
            state: {
                [key: string]: unknown;
            };
            privateAttributes: components["schemas"]["Attributes"];
            erased: ("identity" | "contact" | "sensitive" | "note")[];
        };
        Timeline: {
            /** @description the person */
            person: string;
            /** @description the revision of the person, for If-Match */
            revision: number;
            facts: {
                /** @description the first recording */
                root: string;
                /** @description the newest version */
                event: string;
                /** @description whether it was voided */
                voided: boolean;
                /** @description By type; decimals as integer thousandths. */
                action: {
                    [key: string]: unknown;
                };
                /** @description the decision it rests on */
                decision: string | null;
                versions: {
                    /** @description the event */
                    event: string;
                    /** @enum {string} */
                    type: "hired" | "rotated" | "returned" | "trained" | "separated" | "profiled" | "suspended" | "disciplined" | "relieved" | "planned" | "evaluated" | "unit-established" | "unit-renamed" | "unit-reclassified" | "unit-moved" | "units-merged" | "unit-split" | "unit-dissolved" | "quota-assigned" | "entry-declared" | "entry-withdrawn" | "corrected" | "voided" | "reinstated" | "decision-given" | "erased" | "legal-hold-put" | "legal-hold-lifted" | "fact-proposed" | "proposal-made" | "proposal-approved" | "proposal-recorded" | "proposal-returned" | "proposal-withdrawn" | "approval-required";
                    /** @description the ledger index */
                    index: number;
                    /**
                     * Format: date-time
                     * @description when it was recorded
                     */
                    recordedAt: string;
                    /** @description the account that recorded it */
                    actor: string;
                    /**
                     * Format: date
                     * @description the first day of the new state
                     */
                    effectiveDate: string | null;
                    erased: ("identity" | "contact" | "sensitive" | "note")[];
                    /** @description By type; decimals as integer thousandths. */
                    data: {
                        [key: string]: unknown;
                    };
                }[];
            }[];
            steps: {
                /**
                 * Format: date
                 * @description the first day of the state
                 */
                date: string;
                /** @description place among the steps of that day, from 0 */
                ordinal: number;
                /** @description the fact behind it */
                event: string;
                /** @description reached by time alone */
                byTime: boolean;
                state: {
                    [key: string]: unknown;
                };
            }[];
            anomalies: {
                /** @description the code */
                code: string;
                /**
                 * Format: date
                 * @description the date of the fact
                 */
                date: string;
                /** @description the fact that cannot be */
                event: string;
                /** @description the fact that stands in its way */
                against: string | null;
            }[];
        };
        Erasure: {
            /** @enum {string} */
            outcome: "would-erase" | "erased" | "erased-before";
            /** @description the person */
            person: string;
            classes: ("identity" | "contact" | "sensitive" | "note")[];
            keys: {
                /** @enum {string} */
                class: "identity" | "contact" | "sensitive" | "note";
                /** @description the version of the key */
                version: number;
                /** @description hex SHA-256 of the key */
                fingerprint: string;
            }[];
            /**
             * Format: date
             * @description when the last backup of the vault that holds the keys expires
             */
            horizon: string;
            against: {
                /** @enum {string} */
                class: "identity" | "contact" | "sensitive" | "note";
                /** @enum {string} */
                why: "employed" | "retained" | "legal-hold";
                /**
                 * Format: date
                 * @description the first day on which the class may be erased
                 */
                until?: string;
                /** @description what the period rests on */
                source?: string;
                /** @description the ground of the legal hold */
                ground?: string;
            }[];
            /** @description the event; null in a preview */
            event: string | null;
            /** @description its ledger index; null in a preview */
            index: number | null;
        };
        HeldData: {
            /** @description the person */
            person: string;
            /**
             * Format: date
             * @description the day
             */
            asOf: string;
            /** @description the ground of the legal hold that stands */
            legalHold: string | null;
            classes: {
                /** @enum {string} */
                class: "identity" | "contact" | "sensitive" | "note";
                /** @enum {string} */
                standing: "held" | "none" | "erased";
                /**
                 * Format: date
                 * @description the first day on which it may be erased; null while employed
                 */
                until: string | null;
                /** @description what the period rests on */
                source: string;
            }[];
            records: {
                /** @description the ledger index */
                index: number;
                /** @description the event */
                event: string;
                /** @description its type */
                type: string;
                /**
                 * Format: date
                 * @description the first day of the new state
                 */
                effectiveDate: string | null;
                /**
                 * Format: date-time
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description the account that recorded it */
                recordedBy: string;
                /** @description the system or file it came from */
                source: string | null;
                erased: ("identity" | "contact" | "sensitive" | "note")[];
                /** @description By type; decimals as integer thousandths. */
                data: {
                    [key: string]: unknown;
                };
            }[];
            places: {
                /** @description where */
                place: string;
                /** @description what is there */
                holds: string;
            }[];
            /**
             * Format: date
             * @description on which the last backup expires that has a key destroyed today
             */
            horizon: string;
        };
        DuplicatesPage: {
            duplicates: {
                people: string[];
            }[];
            /** @description what `after` takes for the next page; null at the end */
            next: string | null;
        };
        RenewedKeys: {
            keys: {
                /** @enum {string} */
                class: "identity" | "contact" | "sensitive" | "note";
                /** @description the new version */
                version: number;
            }[];
        };
        Proposal: {
            /** @description the proposal */
            proposal: string;
            /** @enum {string} */
            state: "open" | "approved" | "recorded" | "returned" | "withdrawn";
            /** @description the account that made it */
            author: string;
            /**
             * Format: date-time
             * @description when it was made
             */
            proposedAt: string;
            /** @description the ledger index at which it was made */
            index: number;
            /** @description the account that approved, returned or withdrew it */
            decidedBy: string | null;
            /**
             * Format: date-time
             * @description when
             */
            decidedAt: string | null;
            subjects: string[];
            /** @description the id of the decision, or what it is given by */
            decision: string | Record<string, never> | null;
            /** @description the remark of its author */
            note: string | null;
            /** @description why it was returned */
            reason: string | null;
            erased: ("identity" | "contact" | "sensitive" | "note")[];
            masked: ("identity" | "contact" | "sensitive" | "note")[];
            facts: {
                /** @description its place in the proposal, from 0 */
                fact: number;
                /** @description the action */
                action: string;
                /** @description the person or the unit */
                subject: string;
                /**
                 * Format: date
                 * @description the first day of the new state; null for an amendment without one
                 */
                effectiveDate: string | null;
                /** @description same-day order */
                sequence: number;
                /** @description By type; decimals as integer thousandths. */
                fields: {
                    [key: string]: unknown;
                };
                erased: ("identity" | "contact" | "sensitive" | "note")[];
                masked: ("identity" | "contact" | "sensitive" | "note")[];
                warnings: ("secondment-too-long" | "rotation-too-short" | "reason-not-recorded" | "no-change" | "national-id-shape" | "national-id-mismatch" | "same-citizen-id")[];
                problem: components["schemas"]["Problem"] | null;
                outcome: {
                    /** @description the event that records the fact */
                    event: string;
                    /** @description its ledger index */
                    index: number;
                } | {
                    /** @description the code of why it was not recorded after all */
                    refused: string;
                } | null;
                /** @description the action whose fact is corrected */
                of?: string;
            }[];
            effect: {
                /** @description what the approver names when the timelines have moved */
                digest: string;
                /** @description whether the timelines are others than when it was made */
                moved: boolean;
                subjects: {
                    /** @description the person or the unit */
                    subject: string;
                    before: {
                        /** @description the version that holds */
                        event: string;
                        /** @description the first recording */
                        root: string;
                        /** @description the decision it rests on */
                        decision: string | null;
                        /** @description By type; decimals as integer thousandths. */
                        fact: {
                            [key: string]: unknown;
                        };
                    }[];
                    after: {
                        /** @description the version that holds */
                        event: string;
                        /** @description the first recording */
                        root: string;
                        /** @description the decision it rests on */
                        decision: string | null;
                        /** @description By type; decimals as integer thousandths. */
                        fact: {
                            [key: string]: unknown;
                        };
                    }[];
                }[];
            } | null;
        };
        ProposalsPage: {
            proposals: {
                /** @description the proposal */
                proposal: string;
                /** @enum {string} */
                state: "open" | "approved" | "recorded" | "returned" | "withdrawn";
                /** @description the account that made it */
                author: string;
                /**
                 * Format: date-time
                 * @description when it was made
                 */
                proposedAt: string;
                /** @description the ledger index at which it was made */
                index: number;
                /** @description the account that approved, returned or withdrew it */
                decidedBy: string | null;
                /**
                 * Format: date-time
                 * @description when
                 */
                decidedAt: string | null;
                subjects: string[];
            }[];
            /** @description for `after` */
            next: number | null;
        };
        ApprovalRule: {
            actions: string[];
            /** @description the account that said so last */
            by: string | null;
            /**
             * Format: date-time
             * @description when
             */
            since: string | null;
        };
        EvidenceKeys: {
            keys: string[];
        };
        InclusionProof: {
            /** @description the id of the event */
            event: string;
            /** @description its ledger index; the leaf is number index − 1 */
            index: number;
            /** @description canonical JSON of its envelope: what the leaf is the hash of */
            entry: string;
            /** @description a C2SP tlog-proof with a signed checkpoint */
            proof: string;
        };
        ConsistencyProof: {
            /** @description the smaller size */
            from: number;
            /** @description the larger size */
            to: number;
            /** @description the root of the smaller tree, base64 */
            fromRoot: string;
            /** @description the root of the larger tree, base64 */
            toRoot: string;
            proof: string[];
        };
        /** @description a line of docs/evidence.md */
        BundleLine: Record<string, never>;
        VerificationStep: {
            /** @description events looked at */
            done: number;
            /** @description events to look at */
            total: number;
            verdict?: {
                /** @enum {string} */
                state: "verified" | "verified, content erased" | "not verifiable from this bundle" | "tampered";
                /** @description one sentence */
                says: string;
                /** @description which ledger */
                origin: string | null;
                /** @description events that were looked at */
                events: number;
                /** @description of the checkpoint */
                size: number | null;
                /** @description of the checkpoint, base64 */
                root: string | null;
                /** @description the first ledger index that is not what was signed */
                firstBadIndex: number | null;
                /** @description the signed checkpoint that the log contradicts */
                contradicts: string | null;
            };
        };
        EvidenceVerdict: {
            /** @enum {string} */
            state: "verified" | "verified, content erased" | "not verifiable from this bundle" | "tampered";
            /** @description one sentence */
            says: string;
            /** @description which ledger */
            origin: string | null;
            /** @description events that were looked at */
            events: number;
            /** @description of the checkpoint */
            size: number | null;
            /** @description of the checkpoint, base64 */
            root: string | null;
            /** @description the first ledger index that is not what was signed */
            firstBadIndex: number | null;
            /** @description the signed checkpoint that the log contradicts */
            contradicts: string | null;
        };
        Import: {
            /** @description the import */
            id: string;
            /** @description the name of the file */
            name: string;
            /** @description whose it is */
            account: string;
            /**
             * Format: date-time
             * @description when it came
             */
            receivedAt: string;
            /** @description of the file */
            bytes: number;
            mapping: {
                /** @enum {string} */
                table: "records" | "people" | "units" | "postings" | "departures" | "courses";
                /** @enum {string} */
                locale?: "vi" | "en";
                lastDay?: boolean;
                /** @enum {string} */
                onImpossible?: "refuse" | "record" | "skip";
                columns?: {
                    [key: string]: string;
                };
                fixed?: {
                    [key: string]: unknown;
                };
            };
            /** @enum {string} */
            phase: "received" | "trying" | "tried" | "running" | "interrupted" | "failed" | "done";
            /** @description why the file is not read, or not further */
            obstacle: {
                /** @description of docs/import.md */
                code: string;
                /** @description what is wrong */
                detail: string;
                /** @description what to do */
                remedy: string;
            } | null;
            columns: {
                /** @description its name or headings */
                column: string;
                /** @description what it is taken for; empty when it is not read */
                field: string;
                /** @enum {string} */
                confidence: "sure" | "likely" | "none";
                samples: string[];
            }[];
            fields: string[];
            /** @description the staff list that was found on a sheet */
            list: {
                /** @description the sheet */
                sheet: string;
                heading: number[];
                /** @description rows of people */
                people: number;
                /** @description rows that are not of people, by kind */
                skipped: {
                    [key: string]: number;
                };
            } | null;
            counts: {
                /** @description rows settled in the last trial or run */
                rows: number;
                /** @description rows by outcome */
                outcomes: {
                    [key: string]: number;
                };
                /** @description rows recorded, or that would be, by action */
                actions: {
                    [key: string]: number;
                };
                /** @description other rows by code */
                codes: {
                    [key: string]: number;
                };
                /** @description rows with a warning or an anomaly, by code */
                remarks: {
                    [key: string]: number;
                };
            };
            /** @description share of the file that was read, 0 to 1 */
            progress: number;
            /**
             * Format: date-time
             * @description when it is erased
             */
            keptUntil: string;
        };
        Imports: {
            imports: {
                /** @description the import */
                id: string;
                /** @description the name of the file */
                name: string;
                /** @description whose it is */
                account: string;
                /**
                 * Format: date-time
                 * @description when it came
                 */
                receivedAt: string;
                /** @description of the file */
                bytes: number;
                mapping: {
                    /** @enum {string} */
                    table: "records" | "people" | "units" | "postings" | "departures" | "courses";
                    /** @enum {string} */
                    locale?: "vi" | "en";
                    lastDay?: boolean;
                    /** @enum {string} */
                    onImpossible?: "refuse" | "record" | "skip";
                    columns?: {
                        [key: string]: string;
                    };
                    fixed?: {
                        [key: string]: unknown;
                    };
                };
                /** @enum {string} */
                phase: "received" | "trying" | "tried" | "running" | "interrupted" | "failed" | "done";
                /** @description why the file is not read, or not further */
                obstacle: {
                    /** @description of docs/import.md */
                    code: string;
                    /** @description what is wrong */
                    detail: string;
                    /** @description what to do */
                    remedy: string;
                } | null;
            }[];
        };
        ImportRow: {
            /** @description from 1, in the order of recording */
            row: number;
            /** @description the line, or the row of the sheet */
            line: number;
            /** @enum {string} */
            outcome: "recorded" | "would-record" | "already-there" | "nothing" | "skipped" | "refused";
            /** @description of the record */
            action: string | null;
            /** @description the person or unit */
            subject: string | null;
            /** @description why it is refused, skipped or nothing */
            code: string | null;
            /** @description the same in words */
            detail: string | null;
            remarks: string[];
            /** @description of a refused row: as it stands in the file */
            given: string | null;
        };
        ImportRows: {
            rows: components["schemas"]["ImportRow"][];
            /** @description what `after` takes for the next page */
            next: number | null;
        };
        LegalHold: {
            /** @description the person */
            person: string;
            /** @description whether a legal hold stands now */
            held: boolean;
            /** @description whether this call recorded that */
            changed: boolean;
        };
        PeoplePage: {
            /**
             * Format: date
             * @description the day
             */
            asOf: string;
            knownAt: {
                /** @description the ledger index up to which facts are known */
                index: number;
                /**
                 * Format: date-time
                 * @description when it was recorded
                 */
                instant: string | null;
            };
            people: {
                [key: string]: unknown;
            }[];
            /** @description what `after` takes for the next page; null at the end */
            next: string | null;
        };
        UnitsPage: {
            /**
             * Format: date
             * @description the day
             */
            asOf: string;
            units: {
                /** @description the unit, by its own id */
                unit: string;
                /** @description false once it has ended */
                exists: boolean;
                /** @description the name on that day */
                name: string;
                /** @description the level of government */
                level: string | null;
                /** @description the type */
                type: string | null;
                /** @description the official code */
                code: string | null;
                /** @description the unit above */
                parent: string | null;
                /** @description posts assigned */
                quota: number | null;
                above: string[];
            }[];
            /** @description what `after` takes for the next page; null at the end */
            next: string | null;
        };
        UnitHistory: {
            /**
             * Format: date
             * @description the day
             */
            asOf: string;
            unit: {
                /** @description the unit, by its own id */
                unit: string;
                /** @description false once it has ended */
                exists: boolean;
                /** @description the name on that day */
                name: string;
                /** @description the level of government */
                level: string | null;
                /** @description the type */
                type: string | null;
                /** @description the official code */
                code: string | null;
                /** @description the unit above */
                parent: string | null;
                /** @description posts assigned */
                quota: number | null;
                above: string[];
            };
            facts: {
                /** @description the first recording */
                root: string;
                /** @description the newest version */
                event: string;
                /** @description whether it was voided */
                voided: boolean;
                /** @description By type; decimals as integer thousandths. */
                action: {
                    [key: string]: unknown;
                };
                /** @description the decision it rests on */
                decision: string | null;
                versions: {
                    /** @description the event */
                    event: string;
                    /** @enum {string} */
                    type: "hired" | "rotated" | "returned" | "trained" | "separated" | "profiled" | "suspended" | "disciplined" | "relieved" | "planned" | "evaluated" | "unit-established" | "unit-renamed" | "unit-reclassified" | "unit-moved" | "units-merged" | "unit-split" | "unit-dissolved" | "quota-assigned" | "entry-declared" | "entry-withdrawn" | "corrected" | "voided" | "reinstated" | "decision-given" | "erased" | "legal-hold-put" | "legal-hold-lifted" | "fact-proposed" | "proposal-made" | "proposal-approved" | "proposal-recorded" | "proposal-returned" | "proposal-withdrawn" | "approval-required";
                    /** @description the ledger index */
                    index: number;
                    /**
                     * Format: date-time
                     * @description when it was recorded
                     */
                    recordedAt: string;
                    /** @description the account that recorded it */
                    actor: string;
                    /**
                     * Format: date
                     * @description the first day of the new state
                     */
                    effectiveDate: string | null;
                    erased: ("identity" | "contact" | "sensitive" | "note")[];
                    /** @description By type; decimals as integer thousandths. */
                    data: {
                        [key: string]: unknown;
                    };
                }[];
            }[];
        };
        UnitLineage: {
            /** @description the unit */
            unit: string;
            /**
             * Format: date
             * @description the day
             */
            asOf: string;
            /** @description whether it stands on that day */
            stands: boolean;
            /** @description whether parts of it have gone to different units by then */
            divided: boolean;
            /** @description where all of it is found that day; null where that is not certain */
            successor: string | null;
            predecessors: {
                from: {
                    /** @description the unit, by its own id */
                    unit: string;
                    /** @description its name then; null where it is not for the reader */
                    name: string | null;
                    /** @description its official code then */
                    code: string | null;
                };
                to: {
                    /** @description the unit, by its own id */
                    unit: string;
                    /** @description its name then; null where it is not for the reader */
                    name: string | null;
                    /** @description its official code then */
                    code: string | null;
                };
                /**
                 * Format: date
                 * @description the day
                 */
                date: string;
                /** @description whether all of the one went into the other */
                whole: boolean;
                /** @enum {string} */
                kind: "merge" | "split" | "split-off";
                /** @description the fact */
                event: string;
            }[];
            successors: {
                from: {
                    /** @description the unit, by its own id */
                    unit: string;
                    /** @description its name then; null where it is not for the reader */
                    name: string | null;
                    /** @description its official code then */
                    code: string | null;
                };
                to: {
                    /** @description the unit, by its own id */
                    unit: string;
                    /** @description its name then; null where it is not for the reader */
                    name: string | null;
                    /** @description its official code then */
                    code: string | null;
                };
                /**
                 * Format: date
                 * @description the day
                 */
                date: string;
                /** @description whether all of the one went into the other */
                whole: boolean;
                /** @enum {string} */
                kind: "merge" | "split" | "split-off";
                /** @description the fact */
                event: string;
            }[];
        };
        PlacementsPage: {
            /**
             * Format: date
             * @description the day
             */
            asOf: string;
            knownAt: {
                /** @description the ledger index up to which facts are known */
                index: number;
                /**
                 * Format: date-time
                 * @description when it was recorded
                 */
                instant: string | null;
            };
            placements: {
                [key: string]: unknown;
            }[];
            /** @description what `after` takes for the next page; null at the end */
            next: string | null;
        };
        DecisionsPage: {
            decisions: {
                [key: string]: unknown;
            }[];
            /** @description what `after` takes for the next page; null at the end */
            next: string | null;
        };
        DecisionView: {
            decision: components["schemas"]["Event"];
            facts: {
                [key: string]: unknown;
            }[];
        };
        ReportCatalogue: {
            reports: ({
                /** @description the report */
                name: string;
                title: {
                    /** @description in Vietnamese */
                    vi: string;
                    /** @description in English */
                    en: string;
                };
                definition: {
                    /** @description raised whenever the numbers mean something else */
                    version: number;
                    /** @description what is counted */
                    text: string;
                    /** @description how */
                    formula: string;
                    /** @description where the definition comes from */
                    source: string;
                };
                parameters: {
                    /** @description the parameter */
                    name: string;
                    required?: boolean;
                    /** @description what holds when it is not given */
                    default?: string;
                    values?: string[];
                    /** @description its meaning */
                    says: string;
                }[];
                keys: {
                    population: {
                        /** @description the key */
                        name: string;
                        /** @description in Vietnamese */
                        vi: string;
                        /** @description in English */
                        en: string;
                        values?: string[];
                    }[];
                    event: {
                        /** @description the key */
                        name: string;
                        /** @description in Vietnamese */
                        vi: string;
                        /** @description in English */
                        en: string;
                        values?: string[];
                    }[];
                };
                columns: {
                    /** @description the column */
                    name: string;
                    /** @enum {string} */
                    type: "text" | "date" | "integer" | "decimal";
                    /** @description its meaning */
                    says: string;
                    /** @enum {string} */
                    measure?: "count" | "share" | "rate";
                    aside?: boolean;
                }[];
                example: {
                    /** @description a question in words */
                    question: string;
                    parameters: {
                        [key: string]: string;
                    };
                    /** @description what the answer says */
                    says: string;
                };
            } & {
                [key: string]: unknown;
            })[];
        };
        ReportAnswer: {
            /** @description the report */
            report: string;
            definition: {
                /** @description raised whenever the numbers mean something else */
                version: number;
                /** @description what is counted */
                text: string;
                /** @description how */
                formula: string;
                /** @description where the definition comes from */
                source: string;
            };
            parameters: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @description the day
             */
            asOf?: string;
            /**
             * Format: date
             * @description the first day
             */
            from?: string;
            /**
             * Format: date
             * @description the first day after
             */
            to?: string;
            knownAt: {
                /** @description the ledger index up to which facts are known */
                index: number;
                /**
                 * Format: date-time
                 * @description when it was recorded
                 */
                instant: string | null;
                /** @description the Merkle root over those events, base64 */
                root?: string;
            };
            /** @description how it was reckoned */
            method: string;
            /** @description of whom */
            population?: string;
            breaks?: {
                /**
                 * Format: date
                 * @description the first day after the change
                 */
                date: string;
                units: string[];
                /** @description merge, split, split-off (a part left), move or dissolve */
                kind: string;
                /** @description the event that changed it */
                event: string;
                /** @description the figures of both sides are of the same units all the same */
                comparable: boolean;
            }[];
            total: unknown;
            rows: {
                [key: string]: unknown;
            }[];
            notes: {
                /** @description tells it from other notes */
                code: string;
                /** @description in words */
                text: string;
                values: {
                    [key: string]: string | number;
                };
            }[];
        } & {
            [key: string]: unknown;
        };
        Explanation: {
            /** @description the report */
            report: string;
            definition: {
                [key: string]: unknown;
            };
            parameters: {
                [key: string]: unknown;
            };
            row: {
                [key: string]: unknown;
            };
            /** @description the column that is explained */
            column: string;
            knownAt: {
                /** @description the ledger index up to which facts are known */
                index: number;
                /**
                 * Format: date-time
                 * @description when it was recorded
                 */
                instant: string | null;
            };
            /** @description the figure */
            value: number;
            /** @description how much is listed on all pages */
            total: number;
            items: {
                /** @description who is counted */
                person: string;
                /** @description how much of the figure it is */
                amount: number;
                events: {
                    /** @description its id */
                    event: string;
                    /** @description its ledger index */
                    index: number;
                    /** @description its type */
                    type: string;
                    /** @description its effective date */
                    date: string | null;
                    /**
                     * Format: date-time
                     * @description when it was recorded
                     */
                    recordedAt: string;
                    /** @description the account that recorded it */
                    actor: string;
                    /** @description the id of the decision */
                    decision: string | null;
                    /** @description `person-…`, or the stream of the units */
                    stream: string;
                    chain: {
                        /** @description its id */
                        event: string;
                        /** @description its ledger index */
                        index: number;
                        /** @description its type */
                        type: string;
                        /** @description its effective date */
                        date: string | null;
                        /**
                         * Format: date-time
                         * @description when it was recorded
                         */
                        recordedAt: string;
                        /** @description the account that recorded it */
                        actor: string;
                        /** @description the id of the decision */
                        decision: string | null;
                    }[];
                }[];
            }[];
            /** @description for `after` */
            next: number | null;
        };
        KnowledgeDiff: {
            /** @description the report */
            report: string;
            definition: {
                [key: string]: unknown;
            };
            parameters: {
                [key: string]: unknown;
            };
            knownA: {
                /** @description the ledger index up to which facts are known */
                index: number;
                /**
                 * Format: date-time
                 * @description when it was recorded
                 */
                instant: string | null;
            };
            knownB: {
                /** @description the ledger index up to which facts are known */
                index: number;
                /**
                 * Format: date-time
                 * @description when it was recorded
                 */
                instant: string | null;
            };
            /** @description changed rows on all pages */
            total: number;
            rows: {
                row: {
                    [key: string]: unknown;
                };
                changes: {
                    /** @description the column */
                    column: string;
                    old: unknown;
                    new: unknown;
                    /** @description new less old */
                    difference: number | null;
                }[];
                causes: {
                    /** @description its id */
                    event: string;
                    /** @description its ledger index */
                    index: number;
                    /** @description its type */
                    type: string;
                    /** @description its effective date */
                    date: string | null;
                    /**
                     * Format: date-time
                     * @description when it was recorded
                     */
                    recordedAt: string;
                    /** @description the account that recorded it */
                    actor: string;
                    /** @description the id of the decision */
                    decision: string | null;
                    /** @description `person-…`, or the stream of the units */
                    stream: string;
                }[];
                /** @description how many such events there are */
                causesTotal: number;
            }[];
            /** @description for `after` */
            next: number | null;
        } & {
            [key: string]: unknown;
        };
        Reconciliation: {
            /**
             * Format: date
             * @description the day of the list
             */
            asOf: string;
            knownAt: {
                /** @description the ledger index up to which facts are known */
                index: number;
                /**
                 * Format: date-time
                 * @description when it was recorded
                 */
                instant: string | null;
                /** @description the Merkle root over those events, base64 */
                root?: string;
            };
            /** @description rows of the list */
            listed: number;
            unread: string[];
            /** @description rows whose person was found */
            matched: number;
            by: {
                /** @description matched by the code of the person */
                person: number;
                /** @description matched by the citizen id */
                nationalId: number;
                /** @description matched by name and birth date */
                "name-and-birth": number;
            };
            /** @description matched, and different in nothing that the list says */
            same: number;
            missing: {
                /** @description the person */
                person: string;
                /** @description the full name */
                fullName: string | null;
                /** @description the home unit */
                unit: string | null;
            }[];
            extra: {
                /** @description where the row stands, as the sender called it */
                place: string;
                /** @description the person */
                person: string | null;
                /** @description the full name */
                fullName: string | null;
            }[];
            different: {
                /** @description where the row stands, as the sender called it */
                place: string;
                /** @description the person */
                person: string;
                fields: {
                    /** @description the field */
                    field: string;
                    /** @description what the list says */
                    roster: string;
                    /** @description what the ledger says; null when nothing is known */
                    ledger: string | null;
                }[];
            }[];
            ambiguous: {
                /** @description where the row stands, as the sender called it */
                place: string;
                /** @enum {string} */
                why: "several-people" | "no-birth-date" | "nothing-to-match" | "listed-twice";
                candidates: string[];
            }[];
        };
        FormCatalogue: {
            forms: {
                /** @description the form */
                name: string;
                /** @description as it is printed */
                code: string;
                /** @description the title */
                title: string;
                /** @description who issued it, and when */
                source: string;
                /** @description the version of its columns */
                version: number;
                where: string[];
                groups: {
                    [key: string]: unknown;
                }[];
            }[];
        };
        FilledForm: {
            /** @description the form */
            form: string;
            /** @description as it is printed */
            code: string;
            /** @description the title */
            title: string;
            /** @description who issued it, and when */
            source: string;
            /** @description the version of its columns */
            version: number;
            /**
             * Format: date
             * @description the day
             */
            asOf: string;
            knownAt: {
                /** @description the ledger index up to which facts are known */
                index: number;
                /**
                 * Format: date-time
                 * @description when it was recorded
                 */
                instant: string | null;
                /** @description the Merkle root over those events, base64 */
                root?: string;
            };
            unit: {
                /** @description the unit that reports */
                unit: string;
                /** @description its name */
                name: string;
            } | null;
            columns: {
                path: string[];
                where: string[] | null;
            }[];
            rows: {
                /** @description the unit */
                unit: string;
                /** @description its name */
                name: string;
                cells: (number | null)[];
            }[];
            total: (number | null)[];
            notes: string[];
        };
        TableCatalogue: {
            tables: {
                /** @description the table */
                name: string;
                /** @description raised whenever columns or rows come out otherwise */
                version: number;
                /** @description what a row is */
                says: string;
                columns: {
                    /** @description the column */
                    name: string;
                    /** @description its type */
                    type: string;
                    /** @description its meaning */
                    says: string;
                }[];
                key: string[];
                /** @description its rows are asked for by a span of days, `from` and `to` */
                byDays: boolean;
            }[];
        };
        Liveness: {
            /** @constant */
            status: "live";
        };
        Readiness: {
            /** @constant */
            status: "ready";
            /** @description where the log ends */
            index?: number;
            projected?: {
                /** @description the ledger index that the reports reflect */
                index: number;
                /** @description events that they do not reflect yet */
                lag: number;
                /** @description subjects that they leave out */
                quarantined: number;
            };
            /**
             * Format: date-time
             * @description since when the event store has not answered
             */
            storeUnreachableSince?: string | null;
            /** @description events that are recorded and have not reached this replica, at least */
            storeLag?: number;
        };
        Principal: {
            /** @description the account */
            account: string;
            grants: {
                /** @description what the account may do */
                role: string;
                /** @description within which unit */
                unit: string | null;
            }[];
        };
        Token: {
            /** @description what the token is called by; no secret */
            id: string;
            /** @description whose it is */
            account: string;
            grants: {
                /** @description what the account may do */
                role: string;
                /** @description within which unit */
                unit: string | null;
            }[];
            /**
             * Format: date-time
             * @description when it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description when it ends
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description when it was revoked
             */
            revokedAt: string | null;
        };
        NewToken: {
            /** @description what the token is called by; no secret */
            id: string;
            /** @description whose it is */
            account: string;
            grants: {
                /** @description what the account may do */
                role: string;
                /** @description within which unit */
                unit: string | null;
            }[];
            /**
             * Format: date-time
             * @description when it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description when it ends
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description when it was revoked
             */
            revokedAt: string | null;
            /** @description the token itself, shown this once */
            token: string;
        };
        Tokens: {
            tokens: components["schemas"]["Token"][];
        };
        Index: {
            routes: {
                /** @description the method */
                method: string;
                /** @description the path */
                path: string;
                /** @description what for */
                says: string;
            }[];
            reports: {
                /** @description the report */
                name: string;
                title: {
                    /** @description in Vietnamese */
                    vi: string;
                    /** @description in English */
                    en: string;
                };
                /** @description its address */
                href: string;
            }[];
        };
        Findings: {
            findings: {
                /** @description what was examined */
                check: string;
                /** @enum {string} */
                verdict: "ok" | "warn" | "bad";
                /** @description what was found */
                found: string;
                /** @description what to do */
                remedy?: string;
            }[];
        };
        BackedUp: {
            /** @description the last ledger index that the copy holds for sure */
            index: number;
        };
        RebuildStep: {
            /** @description events taken */
            done: number;
            /** @description of how many */
            total: number;
            /** @description it is done */
            swapped?: boolean;
        };
        OpenApi: {
            [key: string]: unknown;
        };
        EntryView: {
            /** @description the entry: kind/name */
            entry: string;
            /** @description attribute, code, policy, target or claim */
            kind: string;
            /** @description what follows the kind */
            name: string;
            /**
             * Format: date
             * @description the first day on which it holds
             */
            from: string;
            /**
             * Format: date
             * @description the first day on which it holds no more
             */
            to: string | null;
            content: components["schemas"]["EntryContent"];
            /** @description the event that declared it; null for what is shipped */
            event: string | null;
        };
        CatalogueView: {
            /**
             * Format: date
             * @description the day
             */
            asOf: string;
            entries: components["schemas"]["EntryView"][];
        };
        CatalogueFile: {
            declare?: {
                /** @description the entry: kind/name */
                entry: string;
                /**
                 * Format: date
                 * @description the first day on which it holds
                 */
                effectiveDate: string;
                /**
                 * Format: date
                 * @description the first day on which it holds no more
                 */
                until?: string;
                content: components["schemas"]["EntryContent"];
            }[];
            withdraw?: {
                /** @description the entry: kind/name */
                entry: string;
                /**
                 * Format: date
                 * @description the first day without it
                 */
                effectiveDate: string;
            }[];
        };
        CatalogueLoaded: {
            /** @description whether nothing was recorded on purpose */
            dryRun: boolean;
            /** @description how many events were recorded, or would be */
            recorded: number;
            /** @description how many entries said nothing new */
            unchanged: number;
            changes: {
                /** @description the entry: kind/name */
                entry: string;
                /**
                 * Format: date
                 * @description the first day of the change
                 */
                effectiveDate: string;
                /** @enum {string} */
                change: "new" | "changed" | "withdrawn" | "unchanged";
                before: components["schemas"]["EntryView"] | null;
                after: components["schemas"]["EntryContent"] | null;
                /**
                 * Format: date
                 * @description the first day on which it holds no more
                 */
                until: string | null;
                /** @description the ledger index of the event */
                index: number | null;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ActionsController_record: {
        parameters: {
            query?: {
                /** @description Decides only: shows the timeline before and after, and records nothing. */
                dryRun?: boolean;
            };
            header?: {
                /** @description The ETag of the subject when it was read. */
                "If-Match"?: string;
                /** @description The same as the field `key`. */
                "Idempotency-Key"?: string;
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionRecord"];
            };
        };
        responses: {
            /** @description A repeat of the same key and content, with the original answer; or the answer of a dry run. */
            200: {
                headers: {
                    /** @description `true` for a repeat. */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepeatedOrPreview"];
                };
            };
            /** @description Recorded, durably. */
            201: {
                headers: {
                    /** @description The revision of the subject. */
                    ETag?: string;
                    /** @description The event. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `malformed-json`: The body is not UTF-8, not JSON, or nested deeper than 32 levels.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             *     `needs-approval`: The organisation asks for a second pair of eyes on this action, or on amendments of its facts: you may propose it.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The head or the body of the request did not arrive within its time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `already-employed`: A hire of somebody who is employed on that day: two employments would overlap.
             *     `not-yet-employed`: The record is dated before the first hire of the person, or the person is unknown.
             *     `not-employed`: The record is dated after the separation of the person.
             *     `ends-before-start`: The end of the record is not after its start.
             *     `nothing-to-return-from`: A return of somebody who is neither seconded nor on rotation on that day.
             *     `no-post`: The end of a post that the person does not hold on that day.
             *     `unit-exists`: A unit of that id exists on that day.
             *     `unit-unknown`: The unit was not established by that day.
             *     `unit-ended`: The unit was dissolved, merged into another or split before or on that day.
             *     `parent-unknown`: The unit above does not exist on that day.
             *     `unit-cycle`: The unit would lie below itself.
             *     `entry-fixed`: An entry of the catalogue that only a release of the program changes.
             *     `entry-unknown`: A withdrawal of an entry that does not hold on that day.
             *     `entry-unchanged`: The catalogue says the same of that entry already.
             *     `entry-overlaps`: The entry was declared until a later day than the first day of this declaration.
             *     `unknown-target`: The fact to amend is not in the ledger of that subject.
             *     `superseded`: The fact to amend has been amended since: the target is not its newest version.
             *     `ambiguous-target`: The target amended several facts at once, and does not say which of them is meant.
             *     `voided-fact`: The fact has been voided.
             *     `not-voided`: Only a voided fact is reinstated.
             *     `other-subject`: A correction keeps the subject of the fact.
             *     `other-action`: A correction keeps the action of the fact: its type never changes.
             *     `has-followers`: Later facts rest on the fact to be voided.
             *     `breaks-facts`: With this record, facts that are in the ledger could not be true any more.
             *     `unknown-decision`: The record refers by id to a decision that was never given.
             *     `decision-differs`: A decision of that number, date and body is in the ledger with another signer, legal basis or document.
             *     `data-erased`: The keys of the subject were destroyed: private fields can be sealed for it no more.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale`: `If-Match` is not the revision of the stream. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: A JSON body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key-reused`: The subject has a record of that key with other content; the same content would be a repeat. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `unknown-outcome`: The store failed while recording: the record may be in the ledger, or not.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ActionsController_batch: {
        parameters: {
            query?: {
                /** @description Decides only: shows the timeline before and after, and records nothing. */
                dryRun?: boolean;
                /** @description What becomes of a record that the rules find impossible: refused (the default), recorded with its anomaly, or skipped, which is a refusal that the sender expects. */
                onImpossible?: "refuse" | "record" | "skip";
                /** @description Whether a record without a key is a new fact (`given`, the default), or gets one derived from its content and its occurrence in the batch (`derived`), so that sending the batch again records nothing twice. */
                keys?: "given" | "derived";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One record a line. */
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description The answers, one a line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["BatchAnswer"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The imports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imports"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_upload: {
        parameters: {
            query?: {
                /** @description The name of the file; its ending says the format: .csv, .xlsx, .ndjson, .jsonl. */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The bytes of the file, as application/octet-stream. */
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description Taken. */
            201: {
                headers: {
                    /** @description The import. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: A JSON body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-import`: No import of that id is kept for this account on this replica: it was erased, or it belongs to another account or replica. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-import`: No import of that id is kept for this account on this replica: it was erased, or it belongs to another account or replica. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_map: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingBody"];
            };
        };
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-import`: No import of that id is kept for this account on this replica: it was erased, or it belongs to another account or replica. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import-not-ready`: It is under way, or its rows are recorded, or begun to be. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_try: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-import`: No import of that id is kept for this account on this replica: it was erased, or it belongs to another account or replica. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import-not-ready`: It is under way, or its rows are recorded, or begun to be. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-import`: No import of that id is kept for this account on this replica: it was erased, or it belongs to another account or replica. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import-not-ready`: It is under way, or its rows are recorded, or begun to be. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_rows: {
        parameters: {
            query?: {
                /** @description What `next` of the page before said. */
                after?: number;
                /** @description How many at the most. */
                limit?: number;
                /** @description Only rows of which that became. */
                outcome?: "recorded" | "would-record" | "already-there" | "nothing" | "skipped" | "refused";
            };
            header?: never;
            path: {
                /** @description The import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRows"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-import`: No import of that id is kept for this account on this replica: it was erased, or it belongs to another account or replica. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_rejects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-import`: No import of that id is kept for this account on this replica: it was erased, or it belongs to another account or replica. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProposalsController_list: {
        parameters: {
            query?: {
                /** @description Only those that stand so. */
                state?: "open" | "approved" | "recorded" | "returned" | "withdrawn";
                /** @description What `next` of the page before said. */
                after?: number;
                /** @description How many at the most. */
                limit?: number;
            };
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalsPage"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `not-projected`: The tables behind the reports lag behind the log, and did not catch up in time.
             *     `reports-busy`: The engine of the reports answers as many questions as it can, and keeps no more waiting.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProposalsController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalBody"];
            };
        };
        responses: {
            /** @description A repeat of the same key and content: the proposal as it stands now. */
            200: {
                headers: {
                    /** @description `true` for a repeat. */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description Proposed. */
            201: {
                headers: {
                    /** @description The proposal. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `malformed-json`: The body is not UTF-8, not JSON, or nested deeper than 32 levels.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The head or the body of the request did not arrive within its time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `proposal-refused`: By what is recorded now the rules refuse some of its facts; `facts` lists each with why.
             *     `data-erased`: The keys of the subject were destroyed: private fields can be sealed for it no more.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: A JSON body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key-reused`: The subject has a record of that key with other content; the same content would be a repeat. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `unknown-outcome`: The store failed while recording: the record may be in the ledger, or not.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProposalsController_proposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path: {
                /** @description The proposal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proposal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: The address names no route of the service, or nothing that is in the ledger. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProposalsController_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path: {
                /** @description The proposal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalBody"];
            };
        };
        responses: {
            /** @description The proposal, with what became of each fact. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `malformed-json`: The body is not UTF-8, not JSON, or nested deeper than 32 levels.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             *     `own-proposal`: A proposal is approved or returned by another account than its author, whatever roles the author has. Everybody on the socket of the data folder is the one account `local`.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: The address names no route of the service, or nothing that is in the ledger. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The head or the body of the request did not arrive within its time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `proposal-overtaken`: Since it was made something was recorded that some of its facts cannot stand beside; `facts` lists each with what is in its way. Nothing of the proposal is recorded.
             *     `effect-changed`: All its facts can still be recorded, and the timelines that they go into are not those you have seen: `effect` is the digest of what they are now. Nothing is recorded yet.
             *     `proposal-closed`: It was approved, returned or withdrawn before; `state` says which.
             *     `data-erased`: The keys of the subject were destroyed: private fields can be sealed for it no more.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: A JSON body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `unknown-outcome`: The store failed while recording: the record may be in the ledger, or not.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProposalsController_return: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path: {
                /** @description The proposal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnBody"];
            };
        };
        responses: {
            /** @description The proposal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `malformed-json`: The body is not UTF-8, not JSON, or nested deeper than 32 levels.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             *     `own-proposal`: A proposal is approved or returned by another account than its author, whatever roles the author has. Everybody on the socket of the data folder is the one account `local`.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: The address names no route of the service, or nothing that is in the ledger. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The head or the body of the request did not arrive within its time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `proposal-closed`: It was approved, returned or withdrawn before; `state` says which.
             *     `data-erased`: The keys of the subject were destroyed: private fields can be sealed for it no more.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: A JSON body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `unknown-outcome`: The store failed while recording: the record may be in the ledger, or not.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProposalsController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path: {
                /** @description The proposal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proposal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `malformed-json`: The body is not UTF-8, not JSON, or nested deeper than 32 levels.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: The address names no route of the service, or nothing that is in the ledger. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The head or the body of the request did not arrive within its time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `proposal-closed`: It was approved, returned or withdrawn before; `state` says which.
             *     `data-erased`: The keys of the subject were destroyed: private fields can be sealed for it no more.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: A JSON body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `unknown-outcome`: The store failed while recording: the record may be in the ledger, or not.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RulesController_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRule"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RulesController_require: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalRuleBody"];
            };
        };
        responses: {
            /** @description The rule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRule"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `malformed-json`: The body is not UTF-8, not JSON, or nested deeper than 32 levels.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `unknown-outcome`: The store failed while recording: the record may be in the ledger, or not.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecisionsController_list: {
        parameters: {
            query?: {
                /** @description The number of the decision, as written. */
                number?: string;
                /** @description Signed on that day or later. */
                from?: string;
                /** @description Signed before that day. */
                to?: string;
                /** @description The last decision of the page before. */
                after?: string;
                /** @description How many at the most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionsPage"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `reports-busy`: The engine of the reports answers as many questions as it can, and keeps no more waiting.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecisionsController_decision: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path: {
                /** @description The decision. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The decision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionView"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: The address names no route of the service, or nothing that is in the ledger. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `reports-busy`: The engine of the reports answers as many questions as it can, and keeps no more waiting.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_list: {
        parameters: {
            query?: {
                /** @description As known at that ledger index or instant, inclusive; everything known now when absent. */
                knownAt?: components["schemas"]["Object"] | number | string;
                /** @description The day; today in the time zone of the ledger when absent. */
                asOf?: string;
                /** @description Only people whose home is this unit, or a unit below it on that day. */
                unit?: string;
                /** @description The beginning of an id, or words that begin words of the name: in any order, with or without marks. */
                q?: string;
                /** @description Who is listed: those employed on the day (the default), those who have left by then, or all. */
                standing?: "employed" | "left" | "all";
                /** @description Only people who have this value of a key on the day, as reports take it; repeat a key for "or". */
                where?: string[];
                /** @description The columns, beside the id. Names are those that hold today. */
                columns?: string;
                /** @description The order: of ids (the default), or of Vietnamese names: the given name, then the family name, then the middle. */
                order?: "id" | "name";
                /** @description The last person of the page before. */
                after?: string;
                /** @description How many at the most. */
                limit?: number;
                /** @description Wait until the list reflects this position of the store: that of one's own last record. */
                minPosition?: string;
            };
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeoplePage"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `knowledge-beyond-log`: `knownAt` names an index past the end of the log: nobody knows it yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `not-projected`: The tables behind the reports lag behind the log, and did not catch up in time.
             *     `reports-busy`: The engine of the reports answers as many questions as it can, and keeps no more waiting.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_person: {
        parameters: {
            query?: {
                /** @description As known at that ledger index or instant, inclusive; everything known now when absent. */
                knownAt?: components["schemas"]["Object"] | number | string;
                /** @description The day; today in the time zone of the ledger when absent. */
                asOf?: string;
            };
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path: {
                /** @description The person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state. */
            200: {
                headers: {
                    /** @description The revision of the person, for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `knowledge-beyond-log`: `knownAt` names an index past the end of the log: nobody knows it yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-person`: Nothing is recorded of a person of that id, or was not by the knowledge asked for. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_timeline: {
        parameters: {
            query?: {
                /** @description As known at that ledger index or instant, inclusive; everything known now when absent. */
                knownAt?: components["schemas"]["Object"] | number | string;
                /** @description The day; today in the time zone of the ledger when absent. */
                asOf?: string;
            };
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path: {
                /** @description The person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The facts with their amendments, and the steps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `knowledge-beyond-log`: `knownAt` names an index past the end of the log: nobody knows it yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-person`: Nothing is recorded of a person of that id, or was not by the knowledge asked for. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_events: {
        parameters: {
            query?: {
                /** @description As known at that ledger index or instant, inclusive; everything known now when absent. */
                knownAt?: components["schemas"]["Object"] | number | string;
            };
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path: {
                /** @description The person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, private fields opened. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonEvents"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `knowledge-beyond-log`: `knownAt` names an index past the end of the log: nobody knows it yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-person`: Nothing is recorded of a person of that id, or was not by the knowledge asked for. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ErasureController_erase: {
        parameters: {
            query?: {
                /** @description Says what would be erased and what stands against it, and changes nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                /** @description The person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureBody"];
            };
        };
        responses: {
            /** @description What was erased, or would be. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `malformed-json`: The body is not UTF-8, not JSON, or nested deeper than 32 levels.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-person`: Nothing is recorded of a person of that id, or was not by the knowledge asked for. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The head or the body of the request did not arrive within its time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `erasure-refused`: The person is employed, a retention period runs, or a legal hold stands: `against` lists each class with why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: A JSON body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `unknown-outcome`: The store failed while recording: the record may be in the ledger, or not.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ErasureController_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegalHoldBody"];
            };
        };
        responses: {
            /** @description Whether a hold stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHold"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `malformed-json`: The body is not UTF-8, not JSON, or nested deeper than 32 levels.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-person`: Nothing is recorded of a person of that id, or was not by the knowledge asked for. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The head or the body of the request did not arrive within its time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: A JSON body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `unknown-outcome`: The store failed while recording: the record may be in the ledger, or not.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HeldDataController_of: {
        parameters: {
            query?: {
                /** @description How it is written; `json` when absent. */
                format?: "json" | "html" | "text";
                /** @description The language of the page or the text; English when absent. */
                lang?: "vi" | "en";
            };
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path: {
                /** @description The person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldData"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-person`: Nothing is recorded of a person of that id, or was not by the knowledge asked for. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DuplicatesController_duplicates: {
        parameters: {
            query?: {
                /** @description What `next` of the page before said. */
                after?: string;
                /** @description How many at the most. */
                limit?: number;
            };
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicatesPage"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KeysController_renew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewBody"];
            };
        };
        responses: {
            /** @description The new versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewedKeys"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             *     `only-local`: Maintenance is for the command line of the machine, and not for the network.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-person`: Nothing is recorded of a person of that id, or was not by the knowledge asked for. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KeysController_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All keys, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceKeys"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             *     `only-local`: Maintenance is for the command line of the machine, and not for the network.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `log-contradicts`: An earlier checkpoint was signed of another log: this one was set back or changed, or this replica is behind. Nothing is signed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KeysController_rebuild: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The first groups that it finds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicatesPage"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             *     `only-local`: Maintenance is for the command line of the machine, and not for the network.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitsController_list: {
        parameters: {
            query?: {
                /** @description As known at that ledger index or instant, inclusive; everything known now when absent. */
                knownAt?: components["schemas"]["Object"] | number | string;
                /** @description The day; today in the time zone of the ledger when absent. */
                asOf?: string;
                /** @description Only units that stand on the day and have this official code then. */
                code?: string;
                /** @description The last unit of the page before. */
                after?: string;
                /** @description How many at the most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitsPage"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `knowledge-beyond-log`: `knownAt` names an index past the end of the log: nobody knows it yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitsController_lineage: {
        parameters: {
            query?: {
                /** @description As known at that ledger index or instant, inclusive; everything known now when absent. */
                knownAt?: components["schemas"]["Object"] | number | string;
                /** @description The day; today in the time zone of the ledger when absent. */
                asOf?: string;
            };
            header?: never;
            path: {
                /** @description The unit, by its own id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lineage. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitLineage"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `knowledge-beyond-log`: `knownAt` names an index past the end of the log: nobody knows it yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-unit`: No unit of that id was established by the day asked for. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitsController_unit: {
        parameters: {
            query?: {
                /** @description As known at that ledger index or instant, inclusive; everything known now when absent. */
                knownAt?: components["schemas"]["Object"] | number | string;
                /** @description The day; today in the time zone of the ledger when absent. */
                asOf?: string;
            };
            header?: never;
            path: {
                /** @description The unit, by its own id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The unit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitHistory"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `knowledge-beyond-log`: `knownAt` names an index past the end of the log: nobody knows it yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-unit`: No unit of that id was established by the day asked for. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlacementsController_list: {
        parameters: {
            query?: {
                /** @description As known at that ledger index or instant, inclusive; everything known now when absent. */
                knownAt?: components["schemas"]["Object"] | number | string;
                /** @description The day; today in the time zone of the ledger when absent. */
                asOf?: string;
                /** @description Only people whose ended unit is this one, or stood below it. */
                unit?: string;
                /** @description The last person of the page before. */
                after?: string;
                /** @description How many at the most. */
                limit?: number;
            };
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementsPage"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `knowledge-beyond-log`: `knownAt` names an index past the end of the log: nobody knows it yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `not-projected`: The tables behind the reports lag behind the log, and did not catch up in time.
             *     `reports-busy`: The engine of the reports answers as many questions as it can, and keeps no more waiting.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlacementsController_place: {
        parameters: {
            query?: {
                /** @description Decides every placement and records none. */
                dryRun?: boolean;
            };
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Placing"];
            };
        };
        responses: {
            /** @description The answers, one a line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["BatchAnswer"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `malformed-json`: The body is not UTF-8, not JSON, or nested deeper than 32 levels.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: A JSON body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlacementsController_ofUnit: {
        parameters: {
            query?: {
                /** @description As known at that ledger index or instant, inclusive; everything known now when absent. */
                knownAt?: components["schemas"]["Object"] | number | string;
                /** @description The day; today in the time zone of the ledger when absent. */
                asOf?: string;
                /** @description The last person of the page before. */
                after?: string;
                /** @description How many at the most. */
                limit?: number;
            };
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path: {
                /** @description The unit, by its own id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementsPage"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `knowledge-beyond-log`: `knownAt` names an index past the end of the log: nobody knows it yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-unit`: No unit of that id was established by the day asked for. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `not-projected`: The tables behind the reports lag behind the log, and did not catch up in time.
             *     `reports-busy`: The engine of the reports answers as many questions as it can, and keeps no more waiting.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogueController_list: {
        parameters: {
            query?: {
                /** @description As known at that ledger index or instant, inclusive; everything known now when absent. */
                knownAt?: components["schemas"]["Object"] | number | string;
                /** @description The day; today in the time zone of the ledger when absent. */
                asOf?: string;
                /** @description Entries of this kind alone. */
                kind?: "attribute" | "code" | "policy" | "target" | "claim" | "movement-plan";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries in order of name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueView"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `knowledge-beyond-log`: `knownAt` names an index past the end of the log: nobody knows it yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogueController_load: {
        parameters: {
            query?: {
                /** @description Shows what the file would change, and records nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogueFile"];
            };
        };
        responses: {
            /** @description What it changed, or would change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueLoaded"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `malformed-json`: The body is not UTF-8, not JSON, or nested deeper than 32 levels.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The head or the body of the request did not arrive within its time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: A JSON body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `unknown-outcome`: The store failed while recording: the record may be in the ledger, or not.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The catalogue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportCatalogue"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `reports-busy`: The engine of the reports answers as many questions as it can, and keeps no more waiting.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_report: {
        parameters: {
            query?: {
                /** @description The day; today in the time zone of the ledger when absent. */
                asOf?: string;
                /** @description The first day of the period. */
                from?: string;
                /** @description The first day after the period. */
                to?: string;
                /** @description An earlier day to compare with, or the first day of an earlier period that is as long. */
                compareTo?: string;
                /** @description As known at that ledger index or instant, inclusive; everything known now when absent. */
                knownAt?: components["schemas"]["Object"] | number | string;
                /** @description Only this unit, with the units below it as of the date. */
                unit?: string;
                /** @description `false` for the unit alone, without those below it. */
                subtree?: boolean;
                /** @description Only what has this value of a key; repeat a key for "or". */
                where?: string[];
                /** @description The keys to group by. */
                groupBy?: string;
                /** @description The attributes of a composition. */
                by?: string;
                /** @description Where seconded people count: at home, or where they work. */
                basis?: "home" | "host";
                /** @description The structure in which people count: `as-it-was`, `today`, or of a date YYYY-MM-DD. */
                view?: string;
                /** @description The length of a period. */
                interval?: "day" | "month" | "quarter" | "year" | "whole";
                /** @description Only this kind of movement, separation or training. */
                kind?: string;
                /** @description Only this class of separation. */
                class?: string;
                /** @description Only this reason for leaving. */
                reason?: string;
                /** @description Only training at this place. */
                place?: string;
                /** @description Only this person. */
                person?: string;
                /** @description Only this post. */
                post?: string;
                /** @description How the average headcount is taken. */
                average?: "daily" | "monthly" | "endpoints";
                /** @description What is counted. */
                count?: "persons" | "posts" | "fte" | "units";
                /** @description Survival: from this day on separations are recorded. */
                recordsFrom?: string;
                /** @description What is due: so many days ahead. */
                within?: number;
                /** @description What `next` of the page before said. */
                after?: string;
                /** @description How many rows at the most. */
                limit?: number;
                /** @description Wait until the tables reflect this position of the store. */
                minPosition?: string;
                /** @description How the answer is written; what `Accept` asks for when absent, otherwise JSON. */
                format?: "json" | "csv" | "ndjson" | "xlsx" | "parquet";
                /** @description Of a file: the language of the column titles; columns are called by name when absent. */
                lang?: "vi" | "en";
                /** @description Of a CSV file: `true` puts what the numbers are reckoned from above the table. */
                about?: boolean;
            };
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path: {
                /** @description The report. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; as a file, its rows. */
            200: {
                headers: {
                    /** @description of a file: its name */
                    "Content-Disposition"?: string;
                    /** @description of a file: the ledger index that the rows reflect */
                    "Ledger-Index"?: string;
                    /** @description of a file: the number of those events, and the Merkle root over them */
                    "Ledger-Root"?: string;
                    /** @description of a file: the codes of the notes on it, which a table has no place for */
                    "Ledger-Notes"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `knowledge-beyond-log`: `knownAt` names an index past the end of the log: nobody knows it yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-report`: The name is not in the catalogue of reports. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `not-projected`: The tables behind the reports lag behind the log, and did not catch up in time.
             *     `reports-busy`: The engine of the reports answers as many questions as it can, and keeps no more waiting.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReconcileController_reconcile: {
        parameters: {
            query?: {
                /** @description The day of the list; today in the time zone of the ledger when absent. */
                asOf?: string;
                /** @description As known at that ledger index or instant, inclusive; everything known now when absent. */
                knownAt?: components["schemas"]["Object"] | number | string;
                /** @description Only the people of this unit, with the units below it. */
                unit?: string;
                /** @description Of a list sent as a file: its name; the ending says the format. */
                name?: string;
            };
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description As application/octet-stream a file that can be imported; as NDJSON one person a line: place, person, nationalId, fullName, birthDate, and any of unit, hireDate, category, employment, post, rank, leader, keyLeader, fte, managementTier, standardMet, matchesPost, local, gender, partyMember, partyDate, minority, education, politicalTheory, stateManagement, it, language, fieldOfStudy, generalEducation. */
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description The comparison. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `unreadable-file`: The file is of another format or encoding, or lacks what every row needs.
             *     `knowledge-beyond-log`: `knownAt` names an index past the end of the log: nobody knows it yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: A JSON body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `not-projected`: The tables behind the reports lag behind the log, and did not catch up in time.
             *     `reports-busy`: The engine of the reports answers as many questions as it can, and keeps no more waiting.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FormsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The forms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormCatalogue"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FormsController_form: {
        parameters: {
            query?: {
                /** @description The day; today in the time zone of the ledger when absent. */
                asOf?: string;
                /** @description As known at that ledger index or instant, inclusive; everything known now when absent. */
                knownAt?: components["schemas"]["Object"] | number | string;
                /** @description The unit that reports: a row for each unit directly below it. */
                unit?: string;
                /** @description How the form is written; JSON when absent. */
                format?: "json" | "xlsx";
                /** @description Wait until the tables reflect this position of the store. */
                minPosition?: string;
            };
            header?: never;
            path: {
                /** @description The form. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The form. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilledForm"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `knowledge-beyond-log`: `knownAt` names an index past the end of the log: nobody knows it yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-form`: No form has that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `not-projected`: The tables behind the reports lag behind the log, and did not catch up in time.
             *     `reports-busy`: The engine of the reports answers as many questions as it can, and keeps no more waiting.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TablesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tables. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableCatalogue"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TablesController_table: {
        parameters: {
            query?: {
                /** @description Of a table by days: the first day; 366 days before `to` when absent, and never more. */
                from?: string;
                /** @description Of a table by days: the first day after; tomorrow when absent. */
                to?: string;
                /** @description How the rows are written; CSV when absent. */
                format?: "csv" | "parquet";
                /** @description Wait until the tables reflect this position of the store. */
                minPosition?: string;
            };
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path: {
                /** @description The table. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, a line for the columns first. */
            200: {
                headers: {
                    /** @description the ledger index that the rows reflect */
                    "Ledger-Index"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-table`: No flat table, or no table behind the reports, has that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `not-projected`: The tables behind the reports lag behind the log, and did not catch up in time.
             *     `reports-busy`: The engine of the reports answers as many questions as it can, and keeps no more waiting.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_events: {
        parameters: {
            query?: {
                /** @description Events after that ledger index; 0, the default, begins with the first. */
                after?: number;
                /** @description Events up to that ledger index; the end of the log when absent. */
                until?: number;
                /** @description How many at the most. */
                limit?: number;
                /** @description Only events of this person. */
                person?: string;
                /** @description Only events about this unit, alone or among others, or with it as destination. */
                unit?: string;
                /** @description Only events of this type, such as `hired`. */
                type?: string;
                /** @description Only events that rest on this decision, by its id. */
                decision?: string;
                /** @description Only events of this correlation. */
                correlation?: string;
                /** @description Only events that this account recorded. */
                actor?: string;
                /** @description Recorded at that instant or later. */
                recordedFrom?: string;
                /** @description Recorded at that instant or before. */
                recordedTo?: string;
                /** @description In effect from that day or later. */
                effectiveFrom?: string;
                /** @description In effect from before that day. */
                effectiveTo?: string;
                /** @description A page of JSON, or every event as lines of NDJSON; by the header Accept when absent. */
                format?: "json" | "ndjson";
            };
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsPage"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `not-projected`: The tables behind the reports lag behind the log, and did not catch up in time.
             *     `reports-busy`: The engine of the reports answers as many questions as it can, and keeps no more waiting.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExplainController_explain: {
        parameters: {
            query?: {
                /** @description The day; today in the time zone of the ledger when absent. */
                asOf?: string;
                /** @description The first day of the period. */
                from?: string;
                /** @description The first day after the period. */
                to?: string;
                /** @description An earlier day to compare with, or the first day of an earlier period that is as long. */
                compareTo?: string;
                /** @description As known at that ledger index or instant, inclusive; everything known now when absent. */
                knownAt?: components["schemas"]["Object"] | number | string;
                /** @description Only this unit, with the units below it as of the date. */
                unit?: string;
                /** @description `false` for the unit alone, without those below it. */
                subtree?: boolean;
                /** @description Only what has this value of a key; repeat a key for "or". */
                where?: string[];
                /** @description The keys to group by. */
                groupBy?: string;
                /** @description The attributes of a composition. */
                by?: string;
                /** @description Where seconded people count: at home, or where they work. */
                basis?: "home" | "host";
                /** @description The structure in which people count: `as-it-was`, `today`, or of a date YYYY-MM-DD. */
                view?: string;
                /** @description The length of a period. */
                interval?: "day" | "month" | "quarter" | "year" | "whole";
                /** @description Only this kind of movement, separation or training. */
                kind?: string;
                /** @description Only this class of separation. */
                class?: string;
                /** @description Only this reason for leaving. */
                reason?: string;
                /** @description Only training at this place. */
                place?: string;
                /** @description Only this person. */
                person?: string;
                /** @description Only this post. */
                post?: string;
                /** @description How the average headcount is taken. */
                average?: "daily" | "monthly" | "endpoints";
                /** @description What is counted. */
                count?: "persons" | "posts" | "fte" | "units";
                /** @description Survival: from this day on separations are recorded. */
                recordsFrom?: string;
                /** @description What is due: so many days ahead. */
                within?: number;
                /** @description Wait until the tables reflect this position of the store. */
                minPosition?: string;
                /** @description The report. */
                report?: string;
                /** @description The row: `unit:A,gender:female`, the period or date first; the whole selection when absent. */
                row?: string;
                /** @description The column of that row; the first that can be explained when absent. */
                column?: string;
                /** @description What `next` of the page before said. */
                after?: number;
                /** @description How many at the most. */
                limit?: number;
            };
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of what is counted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `knowledge-beyond-log`: `knownAt` names an index past the end of the log: nobody knows it yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-report`: The name is not in the catalogue of reports. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-explained`: Its rows name what they are about themselves, or its figures are made from others. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `not-projected`: The tables behind the reports lag behind the log, and did not catch up in time.
             *     `reports-busy`: The engine of the reports answers as many questions as it can, and keeps no more waiting.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExplainController_diff: {
        parameters: {
            query?: {
                /** @description The day; today in the time zone of the ledger when absent. */
                asOf?: string;
                /** @description The first day of the period. */
                from?: string;
                /** @description The first day after the period. */
                to?: string;
                /** @description An earlier day to compare with, or the first day of an earlier period that is as long. */
                compareTo?: string;
                /** @description Only this unit, with the units below it as of the date. */
                unit?: string;
                /** @description `false` for the unit alone, without those below it. */
                subtree?: boolean;
                /** @description Only what has this value of a key; repeat a key for "or". */
                where?: string[];
                /** @description The keys to group by. */
                groupBy?: string;
                /** @description The attributes of a composition. */
                by?: string;
                /** @description Where seconded people count: at home, or where they work. */
                basis?: "home" | "host";
                /** @description The structure in which people count: `as-it-was`, `today`, or of a date YYYY-MM-DD. */
                view?: string;
                /** @description The length of a period. */
                interval?: "day" | "month" | "quarter" | "year" | "whole";
                /** @description Only this kind of movement, separation or training. */
                kind?: string;
                /** @description Only this class of separation. */
                class?: string;
                /** @description Only this reason for leaving. */
                reason?: string;
                /** @description Only training at this place. */
                place?: string;
                /** @description Only this person. */
                person?: string;
                /** @description Only this post. */
                post?: string;
                /** @description How the average headcount is taken. */
                average?: "daily" | "monthly" | "endpoints";
                /** @description What is counted. */
                count?: "persons" | "posts" | "fte" | "units";
                /** @description Survival: from this day on separations are recorded. */
                recordsFrom?: string;
                /** @description What is due: so many days ahead. */
                within?: number;
                /** @description Wait until the tables reflect this position of the store. */
                minPosition?: string;
                /** @description The report. */
                report?: string;
                /** @description As known at that ledger index or instant, inclusive; everything known now when absent. */
                knownA?: components["schemas"]["Object"] | number | string;
                /** @description As known at that ledger index or instant, inclusive; everything known now when absent. */
                knownB?: components["schemas"]["Object"] | number | string;
                /** @description What `next` of the page before said. */
                after?: number;
                /** @description How many changed rows at the most. */
                limit?: number;
            };
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changed rows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeDiff"];
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `knowledge-beyond-log`: `knownAt` names an index past the end of the log: nobody knows it yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-report`: The name is not in the catalogue of reports. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `not-projected`: The tables behind the reports lag behind the log, and did not catch up in time.
             *     `reports-busy`: The engine of the reports answers as many questions as it can, and keeps no more waiting.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_checkpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signed note. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `log-contradicts`: An earlier checkpoint was signed of another log: this one was set back or changed, or this replica is behind. Nothing is signed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys, as C2SP signed notes write them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceKeys"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_inclusion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path: {
                /** @description The event: its id, or its ledger index. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proof. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionProof"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-in-log`: There is no event of that id or index, or the log has never had that size. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `log-contradicts`: An earlier checkpoint was signed of another log: this one was set back or changed, or this replica is behind. Nothing is signed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `not-projected`: The tables behind the reports lag behind the log, and did not catch up in time.
             *     `reports-busy`: The engine of the reports answers as many questions as it can, and keeps no more waiting.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_consistency: {
        parameters: {
            query?: {
                /** @description The smaller size of the log: so many events. */
                from?: number;
                /** @description The larger size; all events of the log when absent. */
                to?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proof. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyProof"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-in-log`: There is no event of that id or index, or the log has never had that size. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_bundle: {
        parameters: {
            query?: {
                /** @description Events from that ledger index on. */
                from?: number;
                /** @description Events up to that ledger index. */
                to?: number;
                /** @description Only events of this person. */
                person?: string;
                /** @description Only these events, by id. */
                event?: string;
            };
            header?: {
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bundle. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["BundleLine"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not-in-log`: There is no event of that id or index, or the log has never had that size.
             *     `unknown-person`: Nothing is recorded of a person of that id, or was not by the knowledge asked for.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `log-contradicts`: An earlier checkpoint was signed of another log: this one was set back or changed, or this replica is behind. Nothing is signed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `not-projected`: The tables behind the reports lag behind the log, and did not catch up in time.
             *     `reports-busy`: The engine of the reports answers as many questions as it can, and keeps no more waiting.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_verifyBrought: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The bytes of the bundle, as application/octet-stream. */
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceVerdict"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyBody"];
            };
        };
        responses: {
            /** @description How far it is, a step a line; the last has the verdict. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["VerificationStep"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LiveController_live: {
        parameters: {
            query?: {
                /** @description Begins after that ledger index; with what comes next when absent. */
                after?: number;
            };
            header?: {
                /** @description Goes on after that ledger index. */
                "Last-Event-ID"?: string;
                /** @description Why personal data are read, as a reference such as the number of a case: it stands in the log of reads for good. */
                "Ledger-Purpose"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /**
             * @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form.
             *     `knowledge-beyond-log`: `knownAt` names an index past the end of the log: nobody knows it yet.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does, and they are not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `not-ready`: Its event store does not answer, or its reports are far behind the log.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MetricsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The measurements. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MaintenanceController_doctor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             *     `only-local`: Maintenance is for the command line of the machine, and not for the network.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MaintenanceController_backup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BackupBody"];
            };
        };
        responses: {
            /** @description The index up to which the copy goes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackedUp"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             *     `only-local`: Maintenance is for the command line of the machine, and not for the network.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `backup-failed`: The file of the copy is there already, or cannot be written.
             *     `log-contradicts`: An earlier checkpoint was signed of another log: this one was set back or changed, or this replica is behind. Nothing is signed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `recording-stopped`: The log is not the one that was recorded and signed; `firstBadIndex` says from where on. Reading goes on.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MaintenanceController_reportFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportFileBody"];
            };
        };
        responses: {
            /** @description The index that the copy reflects. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackedUp"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             *     `only-local`: Maintenance is for the command line of the machine, and not for the network.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `backup-failed`: The file of the copy is there already, or cannot be written. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MaintenanceController_rebuild: {
        parameters: {
            query?: {
                /** @description Only these tables; all of them when absent. */
                projection?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is, a step a line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["RebuildStep"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             *     `only-local`: Maintenance is for the command line of the machine, and not for the network.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-table`: No flat table, or no table behind the reports, has that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `store-unavailable`: The event store cannot be read, or has stopped writing; nothing was recorded.
             *     `vault-unavailable`: The vault with the keys of private data cannot be read or written; nothing was recorded.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TokensController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             *     `only-local`: Maintenance is for the command line of the machine, and not for the network.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TokensController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTokenBody"];
            };
        };
        responses: {
            /** @description The token, which is shown this once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             *     `only-local`: Maintenance is for the command line of the machine, and not for the network.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TokensController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the token. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             *     `only-local`: Maintenance is for the command line of the machine, and not for the network.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-token`: No local token of this data folder has that id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignInController_page: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignInController_withToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            /** @description Signed in, by a cookie; on to the index. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description The token is not valid: the page again.
             *
             *     `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignInController_atProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On to the provider. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: The address names no route of the service, or nothing that is in the ledger. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `provider-unavailable`: Its configuration or its keys cannot be had, so its tokens cannot be checked now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignInController_returned: {
        parameters: {
            query?: {
                /** @description What the tokens are given for. */
                code?: string;
                /** @description What was sent along. */
                state?: string;
                /** @description Who answers. */
                iss?: string;
                /** @description Why nobody has signed in. */
                error?: string;
                /** @description The same in words. */
                error_description?: string;
                /** @description The same as a page. */
                error_uri?: string;
                /** @description The session at the provider. */
                session_state?: string;
                /** @description What may be asked for. */
                scope?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed in, by a cookie; on to the index. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description The provider did not vouch for anybody: the page again.
             *
             *     `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: The address names no route of the service, or nothing that is in the ledger. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `shutting-down`: The service takes no new requests because it is being stopped.
             *     `provider-unavailable`: Its configuration or its keys cannot be had, so its tokens cannot be checked now.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignInController_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out; on to the page to sign in. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignInController_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account, and what was granted to it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Principal"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProblemsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemTable"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProblemsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code of the problem. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The row of the table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemKind"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-problem`: The code is not in the table of problems. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenApiController_index: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The index. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Index"];
                };
            };
            /** @description Browsers are sent to the page. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenApiController_openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenApi"];
                };
            };
            /** @description `malformed`: Fields, parameters or headers are missing, unknown, or not of the declared form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: The request has no credentials, or credentials that are not valid, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: No role that was granted to you gives this, or not in the units that the request is about.
             *     `foreign-origin`: A request that changes something came with a session, or to sign in or out, and not from a page of this service.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address-too-long`: The address with its parameters is longer than 8,192 characters, or an id in it is no id. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `foreign-host`: The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: The service has as many batches or live streams open as it takes, or the account has asked too often in a minute. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect of the service; its log has the details under the request id in `instance`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shutting-down`: The service takes no new requests because it is being stopped. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}

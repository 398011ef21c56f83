// Generated from openapi/openapi.yaml by `npm run generate`: change that file, not this one.

export interface paths {
    "/v1/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The plan's metadata
         * @description Number, title, dates, signer and the SHA-256 of the source text.
         */
        get: operations["getPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The plan in one look
         * @description Counts of targets by status, for all and for each pillar, counts of tasks by state, the two rates with their
         *     numerators and denominators. There is no blended score, on purpose.
         */
        get: operations["getSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed since a day
         * @description The rows judged as they were known at the end of `since` and as they are now: figures published and corrected,
         *     statuses and states that changed, deadlines extended. Newest first, then in the plan's order. Days pass too: a task that
         *     fell overdue without anybody reporting is a change.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Targets, filtered, sorted, paged
         * @description A filter given several times means any of its values; different filters must all hold.
         */
        get: operations["listTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/targets/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One target
         * @description Its text, indicators, agencies and where it stands in the plan.
         */
        get: operations["getTarget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/targets/{no}/measurements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything reported on a target
         * @description All published revisions, oldest period first, revisions of a period in their order. A measurement is never
         *     edited: a correction is a new revision, and both are shown.
         */
        get: operations["listMeasurements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tasks, filtered, sorted, paged
         * @description A filter given several times means any of its values; different filters must all hold.
         */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One task
         * @description Its text, deadline in the plan's words and the date it means, occurrences and the history of reports.
         */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/task-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tasks counted by month, state or lead agency
         * @description Of the tasks that pass the filters, which are those of `listTasks`. Groups without tasks are left out.
         */
        get: operations["countTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/task-calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deadlines as a calendar to subscribe to
         * @description iCalendar (RFC 5545): an all-day event for each due date of the tasks that pass the filters, recurring tasks one each
         *     occurrence. Ongoing tasks have none. `UID`s stay the same; an extended deadline moves its event and raises `SEQUENCE`.
         */
        get: operations["getTaskCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agencies, classes of bodies and open groups named in the plan
         * @description In the order in which the appendices first name them, with how many targets and tasks each leads and coordinates.
         */
        get: operations["listAgencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One agency
         * @description What it leads and coordinates, counted by status and state, its last report and the monthly cut-offs it missed. Of a class of
         *     bodies also its members and what they reported themselves. Its rows are `listTargets` and `listTasks` by `leadAgency`
         *     and `coordinatingAgency`.
         */
        get: operations["getAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The targets a list shows, as a file
         * @description All rows that pass the filters, one an indicator, in the order asked for, not paged. Every row of the CSV holds the licence, the as-of
         *     date, the hash of the plan's text and whether the figure is sample data, so that none gets lost in copying.
         */
        get: operations["exportTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tasks a list shows, as a file
         * @description All rows that pass the filters, in the order asked for, not paged, with licence, date, hash and sample flag as in `exportTargets`.
         */
        get: operations["exportTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/measurements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything reported on a target, as a file
         * @description All published revisions, as `listMeasurements`, with licence, date, hash and sample flag as in `exportTargets`.
         */
        get: operations["exportMeasurements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public answers to feedback about a subject
         * @description Newest first. Only what an officer published; nothing of who asked.
         */
        get: operations["listAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send feedback
         * @description Works signed out; with a bearer token the feedback also belongs to that person. Exactly once: the same
         *     `Idempotency-Key` with the same body answers with the first receipt for 24 hours.
         */
        post: operations["createFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feedback/{receiptCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State of a feedback, by its receipt code
         * @description Shows the state, its history and the answer, and nothing personal. Look-ups are rate limited.
         */
        get: operations["getFeedbackReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A piece of work to solve before sending
         * @description Costs a sender who sends one feedback nothing that is felt, and one who sends thousands a lot. The work grows with the load on the
         *     API and with what came from the same network lately. Solved once, it opens one feedback or one attachment.
         */
        post: operations["createChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feedback/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What was answered before about the same matter
         * @description Published answers about the same subject whose words are near, best first, accents ignored. A POST, so that what somebody types stands in
         *     no address. Nothing of it is kept.
         */
        post: operations["findSimilarFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feedback/{receiptCode}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The answer does not settle it
         * @description Once for each feedback, in state `answered` or `closed`. It is `underReview` again.
         */
        post: operations["reopenFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feedback/{receiptCode}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * How good the answer is
         * @description May be changed until it is deleted.
         */
        put: operations["rateAnswer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feedback/{receiptCode}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything kept of a feedback, for the person who sent it
         * @description Whoever has the code has sent it. Law 91/2025/QH15 on personal data, right of access. Audited.
         */
        get: operations["exportFeedback"];
        put?: never;
        post?: never;
        /**
         * Delete what is personal in a feedback
         * @description Text, contact, attachments and the link to a person are deleted at once; number, subject, dates and state stay for the statistics. A
         *     published answer stays, its question does not. Law 91/2025/QH15, right of deletion. Audited. The code opens nothing afterwards.
         */
        delete: operations["eraseFeedback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to send an attachment
         * @description The bytes follow in parts with `appendAttachment`, resumable after any break. What is not sent with a feedback within 24 hours is
         *     deleted. Asks the signed out for `effort`, as `createFeedback` does; a signed-in person may leave it out.
         */
        post: operations["createAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attachments/{id}": {
        parameters: {
            query?: never;
            header: {
                /** @description As `createAttachment` answered it. */
                "Attachment-Secret": string;
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the attachment. */
                id: string;
            };
            cookie?: never;
        };
        /**
         * How far an attachment is
         * @description After a break it says from where to go on.
         */
        get: operations["getAttachment"];
        put?: never;
        post?: never;
        /**
         * Take an attachment back
         * @description As long as it was not sent with a feedback; after that it is no longer found.
         */
        delete: operations["deleteAttachment"];
        options?: never;
        head?: never;
        /**
         * Send the next part
         * @description The part begins at `Upload-Offset`, which must be what has arrived so far. A part that breaks off counts as far as it came.
         */
        patch: operations["appendAttachment"];
        trace?: never;
    };
    "/v1/me/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the person sent
         * @description Newest first, sent signed in or added by code. At most 100.
         */
        get: operations["listMyFeedback"];
        put?: never;
        /**
         * Add a feedback by its receipt code
         * @description One that belongs to somebody else is refused as if there were none.
         */
        post: operations["addMyFeedback"];
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
        /**
         * Who the token speaks for
         * @description What the API understands of the bearer token.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/follows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the person follows
         * @description Newest followed first, each with what changed since the visit before this one. At most 200 can be followed.
         */
        get: operations["listFollows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/follows/{subject}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Follow a target or a task
         * @description Following what is followed already changes nothing.
         */
        put: operations["follow"];
        post?: never;
        /**
         * Follow it no longer
         * @description Answers the same when it was not followed.
         */
        delete: operations["unfollow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person looks at what they follow
         * @description From here on `listFollows` tells what changed since the visit before. A visit goes on while calls come less than 30 minutes apart, so
         *     that a reload does not swallow the news.
         */
        post: operations["startVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/officer/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The queue
         * @description For the roles `officer` (of their own agency) and `coordinator` (of all).
         */
        get: operations["listOfficerFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/officer/feedback/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One feedback with everything an officer needs
         * @description Reading it is written into the audit trail, as it holds personal data.
         */
        get: operations["getOfficerFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/officer/feedback/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take, release, forward, answer or close it
         * @description `version` is that of the feedback the officer saw: where somebody else acted meanwhile the answer is 409 and nothing is done. A public answer in
         *     which personal data are still found is refused, each place named.
         */
        post: operations["actOnFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/officer/feedback/{id}/redaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A text with its personal data taken out
         * @description Telephone numbers, e-mail addresses, identity and account numbers, and the names the contact gives. A suggestion; the officer reads it.
         */
        post: operations["redactFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/officer/feedback/{id}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that was done with it
         * @description Oldest first. Entries are never changed; each holds the hash of the one before (a command verifies the chain).
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/officer/exports/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The queue as a file
         * @description CSV as `exportTargets`. Without contact data. Written into the audit trail.
         */
        get: operations["exportOfficerFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An attachment, by a signed link
         * @description Links stand in `OfficerFeedback` and hold for five minutes. Always a download, of the type found out from the content, never shown in
         *     a page (`Content-Disposition: attachment`, `X-Content-Type-Options: nosniff`).
         */
        get: operations["downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process is alive
         * @description Asks nothing of the database.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process can serve
         * @description The database answers, its migrations are complete and the plan is loaded.
         */
        get: operations["getReadiness"];
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
        /** @description RFC 9457. Decide by `type`; `title` and `detail` are for people and come in their language. */
        Problem: {
            /**
             * @description Stable.
             * @enum {string}
             */
            type: "urn:cantho-plan:problem:validation" | "urn:cantho-plan:problem:notFound" | "urn:cantho-plan:problem:methodNotAllowed" | "urn:cantho-plan:problem:notAcceptable" | "urn:cantho-plan:problem:unsupportedMediaType" | "urn:cantho-plan:problem:payloadTooLarge" | "urn:cantho-plan:problem:unauthorized" | "urn:cantho-plan:problem:forbidden" | "urn:cantho-plan:problem:idempotencyKeyMissing" | "urn:cantho-plan:problem:idempotencyInFlight" | "urn:cantho-plan:problem:idempotencyKeyReused" | "urn:cantho-plan:problem:tooManyFollows" | "urn:cantho-plan:problem:challengeFailed" | "urn:cantho-plan:problem:attachmentNotUsable" | "urn:cantho-plan:problem:offsetMismatch" | "urn:cantho-plan:problem:notReopenable" | "urn:cantho-plan:problem:notAnswered" | "urn:cantho-plan:problem:stateConflict" | "urn:cantho-plan:problem:personalDataFound" | "urn:cantho-plan:problem:tooManyRequests" | "urn:cantho-plan:problem:unavailable" | "urn:cantho-plan:problem:internal";
            title: string;
            status: number;
            detail?: string;
            /** @description Identifies this occurrence; the log has the same. */
            instance?: string;
            errors?: components["schemas"]["InvalidPart"][];
        };
        InvalidPart: {
            /** @enum {string} */
            in: "query" | "path" | "header" | "body";
            /** @description Name of the parameter, or JSON Pointer into the body (RFC 6901). */
            name: string;
            expected: string;
            /** @description What came, shortened; left out where it could be personal. */
            received?: string;
            /** @description For people. */
            detail: string;
        };
        /**
         * @description `government` Chính quyền số (1–15), `economy` Kinh tế số (16–19), `society` Xã hội số (20–30).
         * @enum {string}
         */
        Pillar: "government" | "economy" | "society";
        /**
         * @description Derived, never stored. `noData` no measurement; `notAssessable` data, but no dated base to judge the pace by.
         * @enum {string}
         */
        TargetStatus: "met" | "onTrack" | "atRisk" | "offTrack" | "noData" | "notAssessable";
        /** @enum {string} */
        DeadlineKind: "month" | "quarter" | "year" | "everyQuarter" | "ongoing";
        /**
         * @description Derived, never stored.
         * @enum {string}
         */
        DeadlineState: "notDue" | "dueSoon" | "overdue" | "doneOnTime" | "doneLate" | "noDeadline";
        /**
         * @description As reported; `notReported` when no report has come, which is not the same as `notStarted`.
         * @enum {string}
         */
        WorkState: "notReported" | "notStarted" | "inProgress" | "awaitingConfirmation" | "done" | "paused";
        /**
         * @description `current` when the last monthly cut-off (the 15th) was reported, else `stale`.
         * @enum {string}
         */
        Freshness: "current" | "stale";
        AgencyId: string;
        /**
         * @description A month.
         * @example 2026-03
         */
        Period: string;
        Plan: {
            number: string;
            title: string;
            issuer: string;
            signer: string;
            /** Format: date */
            issuedOn: string;
            /** Format: date */
            effectiveOn: string;
            year: number;
            /**
             * Format: date
             * @description Results are due before this date.
             */
            resultsDueOn: string;
            /** @description Agencies report before this day of each month. */
            monthlyReportDay: number;
            /** @description SHA-256 of the source text, hexadecimal. */
            sourceSha256: string;
            license: components["schemas"]["DataLicense"];
            dueSoonDays: components["schemas"]["DueSoonDays"];
            /** @description How many. */
            targets: number;
            /** @description How many. */
            tasks: number;
        };
        /** @description On what terms figures and lists may be used again; the plan's own text is an official document. */
        DataLicense: {
            /**
             * @description SPDX identifier.
             * @example CC-BY-4.0
             */
            id: string;
            /** Format: uri */
            url: string;
        };
        /** @description Within how many days a task counts as `dueSoon`. */
        DueSoonDays: number;
        /** @description Where in the plan it stands. */
        PlanProvenance: {
            document: string;
            /** @enum {string} */
            appendix: "I" | "II";
            row: number;
            /** @description Verbatim. */
            quote: string;
            sourceSha256: string;
        };
        /** @description The document a reported figure or state comes from. */
        SourceDocument: {
            title: string;
            number?: string;
            /** Format: uri */
            url?: string;
        };
        AgencyRef: {
            id: components["schemas"]["AgencyId"];
            name: string;
            /**
             * @description A named body, a class of bodies that leads as a class, or an open group.
             * @enum {string}
             */
            kind: "body" | "class" | "openGroup";
        };
        Agency: components["schemas"]["AgencyRef"] & {
            /** @description Other ways the plan writes it. */
            aliases: string[];
            leads: components["schemas"]["RowCounts"];
            coordinates: components["schemas"]["RowCounts"];
            /** @description Of the targets it leads. */
            targetsByStatus: components["schemas"]["StatusCounts"];
            /** @description Of the tasks it leads. */
            tasksByDeadlineState: components["schemas"]["DeadlineStateCounts"];
            reporting: components["schemas"]["AgencyReporting"];
        };
        /** @description Monthly reports on the tasks it leads. A missed report is another fact than an overdue task. */
        AgencyReporting: {
            /** @description Newest month it reported on any of them; null when it never did. */
            lastReportedPeriod: string | null;
            /** Format: date-time */
            lastReportedAt: string | null;
            /** @description The months whose cut-off passed without a report on at least one of its tasks, oldest first. */
            missed: {
                period: components["schemas"]["Period"];
                /** @description On how many of its tasks. */
                tasks: number;
            }[];
        };
        AgencyDetail: components["schemas"]["Agency"] & {
            coordinatedTargetsByStatus: components["schemas"]["StatusCounts"];
            coordinatedTasksByDeadlineState: components["schemas"]["DeadlineStateCounts"];
            /**
             * @description Of a class of bodies: the bodies known to belong to it, with what they reported themselves on tasks the class leads or
             *     coordinates. Empty of others. Not all bodies of a class need be known.
             */
            members: components["schemas"]["AgencyMember"][];
            /** @description Classes of bodies it belongs to. */
            memberOf: components["schemas"]["AgencyRef"][];
            /** @description `true` when any figure or report in here is sample data. */
            sample: boolean;
            /** Format: date */
            today: string;
        };
        AgencyMember: {
            agency: components["schemas"]["AgencyRef"];
            lastReportedPeriod: string | null;
            /** @description Tasks of the class by what the member reported last; `notReported` where it reported nothing. */
            tasksByWorkState: components["schemas"]["WorkStateCounts"];
            sample: boolean;
        };
        RowCounts: {
            targets: number;
            tasks: number;
        };
        AgencyList: {
            items: components["schemas"]["Agency"][];
        };
        PageInfo: {
            number: number;
            size: number;
            totalItems: number;
            totalPages: number;
        };
        StatusCounts: {
            met: number;
            onTrack: number;
            atRisk: number;
            offTrack: number;
            noData: number;
            notAssessable: number;
        };
        DeadlineStateCounts: {
            notDue: number;
            dueSoon: number;
            overdue: number;
            doneOnTime: number;
            doneLate: number;
            noDeadline: number;
        };
        WorkStateCounts: {
            notReported: number;
            notStarted: number;
            inProgress: number;
            awaitingConfirmation: number;
            done: number;
            paused: number;
        };
        CountsOfTargets: {
            total: number;
            /** @description How many have at least one measurement. */
            withData: number;
            byStatus: components["schemas"]["StatusCounts"];
        };
        /** @description A rate that names its parts; `value` is null when the denominator is 0. */
        Rate: {
            numerator: number;
            denominator: number;
            value: number | null;
        };
        Summary: {
            /**
             * Format: date
             * @description The date everything here was judged on.
             */
            today: string;
            /** @description Days until the plan year's last day; 0 after it. */
            daysLeft: number;
            /** @description `true` when any figure in here is sample data ("Số liệu minh hoạ"). */
            sample: boolean;
            /**
             * Format: date
             * @description As-of date of the newest measurement, null without any.
             */
            figuresAsOf: string | null;
            dueSoonDays: components["schemas"]["DueSoonDays"];
            /** @description Newest month anything was reported for, null without any. */
            lastReportedPeriod: string | null;
            /** @description How many changes of each kind since the end of last month; `listChanges` names them. */
            changes: {
                /** Format: date */
                since: string;
                byKind: {
                    targetStatus: number;
                    figure: number;
                    correction: number;
                    workState: number;
                    deadlineState: number;
                    occurrenceDone: number;
                    extension: number;
                };
            };
            targets: {
                all: components["schemas"]["CountsOfTargets"];
                byPillar: {
                    government: components["schemas"]["CountsOfTargets"];
                    economy: components["schemas"]["CountsOfTargets"];
                    society: components["schemas"]["CountsOfTargets"];
                };
            };
            tasks: {
                total: number;
                byDeadlineState: components["schemas"]["DeadlineStateCounts"];
                byWorkState: components["schemas"]["WorkStateCounts"];
                byDeadlineKind: {
                    month: number;
                    quarter: number;
                    year: number;
                    everyQuarter: number;
                    ongoing: number;
                };
                /** @description Done, of the tasks with a deadline. */
                completion: components["schemas"]["Rate"];
                /** @description Done on time, of those done on time, done late or overdue. */
                onTime: components["schemas"]["Rate"];
                /** @description Tasks with at least one missed monthly report; another fact than overdue. */
                withMissedReports: number;
            };
        };
        /** @description An indicator and where it stands, with all inputs of its status. */
        IndicatorState: {
            /** @description Such as `target-15-2`. */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "percentage" | "milestone";
            /**
             * @description How the value must stand to the goal; null for a milestone.
             * @enum {string|null}
             */
            comparator: "=" | ">=" | ">" | null;
            goal: number | null;
            /** @enum {string|null} */
            unit: "%" | null;
            status: components["schemas"]["TargetStatus"];
            /** @description Latest published value, null without one (never 0) and for a milestone. */
            current: number | null;
            /** @description For a milestone what was last reported, else null. */
            reached: boolean | null;
            /** @description Month of the latest measurement. */
            period: string | null;
            /** Format: date */
            asOf: string | null;
            /** @description current ÷ goal; null where either is missing. */
            attainment: number | null;
            /** @description ((current − base) ÷ (goal − base)) ÷ share of the year gone; null without a dated base. */
            pace: number | null;
            /** @description Share of the plan year gone at `asOf`, 0 to 1. */
            yearShare: number | null;
            /** @description The dated base the pace is measured from. */
            base: {
                value: number;
                /** Format: date */
                asOf: string;
            } | null;
            /** @description Pace from which a target counts as on track, and as at risk. */
            bands: {
                onTrack: number;
                atRisk: number;
            };
            /** @description `true` when the current figure or its base is sample data. */
            sample: boolean;
        };
        TargetSummary: {
            no: number;
            pillar: components["schemas"]["Pillar"];
            /** @description Verbatim. */
            text: string;
            /** @description In the plan's order (chủ trì). */
            leadAgencies: components["schemas"]["AgencyRef"][];
            /** @description In the plan's order (phối hợp). */
            coordinatingAgencies: components["schemas"]["AgencyRef"][];
            status: components["schemas"]["TargetStatus"];
            /**
             * Format: date
             * @description As-of date of the oldest of its indicators' current figures; null without any.
             */
            asOf: string | null;
            sample: boolean;
            indicators: components["schemas"]["IndicatorState"][];
        };
        Target: components["schemas"]["TargetSummary"] & {
            provenance: components["schemas"]["PlanProvenance"];
            /** @description Tasks whose text speaks of the same matter, by a phrase both use. The plan itself draws no such link; screens say so. */
            relatedTasks: components["schemas"]["RelatedTask"][];
            /** Format: date */
            today: string;
        };
        RelatedTask: {
            no: number;
            /** @description Verbatim. */
            text: string;
            /** @description The words both texts use. */
            phrase: string;
            workState: components["schemas"]["WorkState"];
            deadlineState: components["schemas"]["DeadlineState"];
            /** Format: date */
            dueOn: string | null;
            sample: boolean;
        };
        RelatedTarget: {
            no: number;
            /** @description Verbatim. */
            text: string;
            /** @description The words both texts use. */
            phrase: string;
            status: components["schemas"]["TargetStatus"];
            sample: boolean;
        };
        TargetList: {
            items: components["schemas"]["TargetSummary"][];
            page: components["schemas"]["PageInfo"];
            /** @description `true` when any figure among the items is sample data. */
            sample: boolean;
            /** Format: date */
            today: string;
        };
        Measurement: {
            id: string;
            indicatorId: string;
            period: components["schemas"]["Period"];
            /** @description null for a milestone. */
            value: number | null;
            /** @description null unless the indicator is a milestone. */
            reached: boolean | null;
            /** Format: date */
            asOf: string;
            /** @description Who reported. */
            agency: components["schemas"]["AgencyRef"];
            document: components["schemas"]["SourceDocument"];
            /** Format: date-time */
            publishedAt: string;
            /** @description 1 is the first report of the period. */
            revision: number;
            /** @description Id of the measurement it corrects. */
            revises: string | null;
            sample: boolean;
        };
        MeasurementList: {
            targetNo: number;
            items: components["schemas"]["Measurement"][];
            sample: boolean;
        };
        Deadline: {
            kind: components["schemas"]["DeadlineKind"];
            /** @description Verbatim. */
            wording: string;
            /**
             * Format: date
             * @description The day `deadlineState` is about, extensions included; of a recurring task that of its first occurrence not done or, when
             *     all are, the last; null when ongoing.
             */
            dueOn: string | null;
            /**
             * Format: date
             * @description The day the plan's wording means for it; earlier than `dueOn` where the deadline was extended, else the same.
             */
            plannedDueOn: string | null;
        };
        /** @description A later day granted by a document. The plan's own day stays on record. */
        DeadlineExtension: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** Format: date */
            grantedOn: string;
            document: components["schemas"]["SourceDocument"];
            sample: boolean;
        };
        /** @description Of a recurring task, "đạt k/n kỳ". */
        OccurrenceCounts: {
            completed: number;
            total: number;
        };
        Occurrence: {
            /** @description A quarter, such as `2026-Q1`. */
            period: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            doneOn: string | null;
            deadlineState: components["schemas"]["DeadlineState"];
            sample: boolean;
        };
        TaskSummary: {
            no: number;
            /** @description Verbatim. */
            text: string;
            leadAgencies: components["schemas"]["AgencyRef"][];
            coordinatingAgencies: components["schemas"]["AgencyRef"][];
            deadline: components["schemas"]["Deadline"];
            workState: components["schemas"]["WorkState"];
            deadlineState: components["schemas"]["DeadlineState"];
            /** Format: date */
            doneOn: string | null;
            /** @description null unless the task recurs. */
            occurrences: components["schemas"]["OccurrenceCounts"] | null;
            /** @description Only of ongoing tasks, else null. */
            freshness: components["schemas"]["Freshness"] | null;
            lastReportedPeriod: string | null;
            /** @description Months whose report did not come by the cut-off. */
            missedReports: components["schemas"]["Period"][];
            sample: boolean;
        };
        /** @description One report on a task. */
        TaskUpdate: {
            id: string;
            period: components["schemas"]["Period"];
            workState: components["schemas"]["WorkState"];
            note: string | null;
            agency: components["schemas"]["AgencyRef"];
            document: components["schemas"]["SourceDocument"];
            /** Format: date-time */
            reportedAt: string;
            sample: boolean;
        };
        Task: components["schemas"]["TaskSummary"] & {
            provenance: components["schemas"]["PlanProvenance"];
            /** @description Empty unless the task recurs. */
            occurrenceList: components["schemas"]["Occurrence"][];
            /** @description Oldest first; empty when none was granted. */
            extensions: components["schemas"]["DeadlineExtension"][];
            /** @description Newest first. */
            updates: components["schemas"]["TaskUpdate"][];
            /**
             * @description Where a class of bodies leads or coordinates: each known body of it and what it reported itself. These do not decide the
             *     task's own state, which the lead agency reports.
             */
            members: components["schemas"]["TaskMember"][];
            /** @description Targets whose text speaks of the same matter, as `relatedTasks` of a target. */
            relatedTargets: components["schemas"]["RelatedTarget"][];
            dueSoonDays: components["schemas"]["DueSoonDays"];
            /** Format: date */
            today: string;
        };
        TaskMember: {
            agency: components["schemas"]["AgencyRef"];
            /** @description The class of bodies it belongs to. */
            classId: components["schemas"]["AgencyId"];
            workState: components["schemas"]["WorkState"];
            /** @description Month of its latest report; null when it reported nothing, as are the two below. */
            period: string | null;
            /** Format: date-time */
            reportedAt: string | null;
            document: components["schemas"]["SourceDocument"] | null;
            sample: boolean;
        };
        TaskCounts: {
            /** @enum {string} */
            by: "dueMonth" | "workState" | "deadlineState" | "leadAgency";
            items: {
                /** @description A month, `none`, a state or an agency's id. */
                key: string;
                total: number;
                byDeadlineState: components["schemas"]["DeadlineStateCounts"];
            }[];
            /** @description Tasks that pass the filters. */
            totalItems: number;
            sample: boolean;
            /** Format: date */
            today: string;
        };
        TaskList: {
            dueSoonDays: components["schemas"]["DueSoonDays"];
            items: components["schemas"]["TaskSummary"][];
            page: components["schemas"]["PageInfo"];
            sample: boolean;
            /** Format: date */
            today: string;
        };
        /**
         * @description `figure`: a month's figure was published; `correction`: one published before was corrected; `targetStatus`, `workState`, `deadlineState`: it
         *     changed; `occurrenceDone`: an occurrence of a recurring task was done; `extension`: a deadline was extended.
         * @enum {string}
         */
        ChangeKind: "targetStatus" | "figure" | "correction" | "workState" | "deadlineState" | "occurrenceDone" | "extension";
        /**
         * @description What changed.
         * @example target-15
         */
        ChangeSubject: string;
        /**
         * @description `from` and `to` are what `kind` is about: statuses, states, dates as text; figures as numbers (percent) or, of a milestone, booleans; null where there
         *     was none before.
         */
        Change: {
            subject: components["schemas"]["ChangeSubject"];
            /** @description Of the row, verbatim. */
            text: string;
            kind: components["schemas"]["ChangeKind"];
            /**
             * Format: date
             * @description The day it became known or, of a state that changed with time alone, true.
             */
            on: string;
            from: string | number | boolean | null;
            to: string | number | boolean | null;
            /** @description Of `figure` and `correction`, else null. */
            indicatorId: string | null;
            /** @description The month or quarter of `figure`, `correction`, `occurrenceDone`, else null. */
            period: string | null;
            sample: boolean;
        };
        ChangeList: {
            /** Format: date */
            since: string;
            items: components["schemas"]["Change"][];
            page: components["schemas"]["PageInfo"];
            sample: boolean;
            /** Format: date */
            today: string;
        };
        /** @description A target or a task of the plan. */
        FollowSubject: components["schemas"]["ChangeSubject"];
        Follow: {
            subject: components["schemas"]["FollowSubject"];
            no: number;
            /** @description Verbatim. */
            text: string;
            /** @description Of a target, else null. */
            status: components["schemas"]["TargetStatus"] | null;
            /** @description Of a task, else null. */
            workState: components["schemas"]["WorkState"] | null;
            /** @description Of a task, else null. */
            deadlineState: components["schemas"]["DeadlineState"] | null;
            /** Format: date-time */
            followedAt: string;
            /** @description Since `since` of the list or since it was followed, whichever is later. Newest first. */
            changes: components["schemas"]["Change"][];
            sample: boolean;
        };
        FollowList: {
            items: components["schemas"]["Follow"][];
            /**
             * Format: date-time
             * @description End of the visit before this one; null on the first.
             */
            since: string | null;
            sample: boolean;
            /** Format: date */
            today: string;
        };
        Visit: {
            /** Format: date-time */
            startedAt: string;
            /**
             * Format: date-time
             * @description End of the visit before this one; null on the first.
             */
            since: string | null;
        };
        PublicAnswer: {
            id: string;
            category: components["schemas"]["FeedbackCategory"];
            /** @description What was asked, as the officer published it with everything personal taken out; null where it was not. */
            question: string | null;
            text: string;
            /** Format: date-time */
            answeredAt: string;
            agency: components["schemas"]["AgencyRef"];
        };
        AnswerList: {
            about: components["schemas"]["FeedbackSubject"];
            items: components["schemas"]["PublicAnswer"][];
            page: components["schemas"]["PageInfo"];
        };
        /** @description What must stay with the data wherever they go. */
        ExportInfo: {
            /** @description Number of the plan. */
            plan: string;
            sourceSha256: string;
            license: components["schemas"]["DataLicense"];
            /** Format: date */
            figuresAsOf: string | null;
            /** Format: date */
            today: string;
            /** @description `true` when any figure in here is sample data. */
            sample: boolean;
            /** @description What was asked for, by parameter. */
            filters: {
                [key: string]: string[];
            };
        };
        TargetExport: {
            info: components["schemas"]["ExportInfo"];
            items: components["schemas"]["TargetSummary"][];
        };
        TaskExport: {
            info: components["schemas"]["ExportInfo"];
            items: components["schemas"]["TaskSummary"][];
        };
        MeasurementExport: {
            info: components["schemas"]["ExportInfo"];
            targetNo: number;
            items: components["schemas"]["Measurement"][];
        };
        /**
         * @description What it is about: `plan`, `target-15`, `task-2`.
         * @example target-15
         */
        FeedbackSubject: string;
        /**
         * @description `question` Câu hỏi, `suggestion` Đề xuất, `problem` Phản ánh vướng mắc, `correction` Số liệu chưa đúng, `praise` Khen ngợi.
         * @enum {string}
         */
        FeedbackCategory: "question" | "suggestion" | "problem" | "correction" | "praise";
        /** @enum {string} */
        FeedbackState: "received" | "underReview" | "answered" | "closed";
        /** @description Only with consent; `consent` must be `true` and at least an e-mail address or a telephone number must be given. */
        FeedbackContact: {
            name?: string;
            /** Format: email */
            email?: string;
            /** @description Digits, spaces and a leading +. */
            phone?: string;
            /** @constant */
            consent: true;
        } | unknown | unknown;
        FeedbackInput: {
            about: components["schemas"]["FeedbackSubject"];
            category: components["schemas"]["FeedbackCategory"];
            /** @description Plain text, kept and shown as text. Counted in Unicode code points, after white space at both ends is cut. */
            text: string;
            /** @description How content the person is with the subject, 1 (not at all) to 5 (very). */
            rating?: number;
            contact?: components["schemas"]["FeedbackContact"];
            /** @description Those that arrived whole; they are looked through before anybody sees them. */
            attachments?: components["schemas"]["AttachmentRef"][];
            effort?: components["schemas"]["Effort"];
        };
        AttachmentRef: {
            /** Format: uuid */
            id: string;
            secret: string;
        };
        /**
         * @description Signs that a person sends this. Not part of what `Idempotency-Key` stands for. `createFeedback` asks for it of the signed out
         *     (`challengeFailed` names what was wrong); a signed-in person may leave it out.
         */
        Effort: {
            /** @description As `createChallenge` answered it, unchanged. */
            challenge: {
                [key: string]: unknown;
            };
            /** @description The solution found. */
            solution: {
                [key: string]: unknown;
            };
            /** @description A field people do not see; who fills it is a program. Taken as received and put aside. */
            website?: string;
            /** @description Milliseconds between opening the form and sending. */
            writtenForMs?: number;
        };
        /** @description A proof-of-work challenge of ALTCHA, as its libraries write it. */
        Challenge: {
            parameters: {
                [key: string]: unknown;
            };
            signature: string;
        } & {
            [key: string]: unknown;
        };
        SimilarQuery: {
            about: components["schemas"]["FeedbackSubject"];
            text: string;
        };
        SimilarList: {
            about: components["schemas"]["FeedbackSubject"];
            items: components["schemas"]["PublicAnswer"][];
        };
        Reopening: {
            /** @description Plain text, as `text` of a feedback. */
            reason: string;
        };
        AnswerRating: {
            /** @description 1 (not helpful at all) to 5 (very helpful). */
            rating: number;
        };
        ReceiptCodeInput: {
            receiptCode: string;
        };
        /** @description All that is kept. */
        FeedbackData: {
            receipt: components["schemas"]["FeedbackReceipt"];
            text: string;
            rating: number | null;
            contact: {
                name?: string | null;
                email?: string | null;
                phone?: string | null;
                /** Format: date-time */
                consentedAt?: string;
            } | null;
            attachments: {
                fileName: string;
                mediaType: string | null;
                size: number;
                state: components["schemas"]["AttachmentState"];
            }[];
            belongsToAccount: boolean;
            /**
             * Format: date
             * @description When contact and text will be deleted by themselves; null while it is open.
             */
            retainedUntil: string | null;
        };
        AttachmentInput: {
            /** @description Only shown; what it is is found out from its content. */
            fileName: string;
            /** @description Bytes, at most 10 MB. */
            size: number;
            effort?: components["schemas"]["Effort"];
        };
        /**
         * @description `uploading`; `processing`: all bytes came and it is looked through; `ready`: an officer may see it; `rejected`: of a kind or size that is not
         *     taken, deleted; `quarantined`: could not be looked through, kept apart, served to nobody.
         * @enum {string}
         */
        AttachmentState: "uploading" | "processing" | "ready" | "rejected" | "quarantined";
        Attachment: {
            /** Format: uuid */
            id: string;
            /** @description Bytes that arrived. */
            offset: number;
            size: number;
            state: components["schemas"]["AttachmentState"];
            /**
             * @description Of `rejected`. `encrypted`: a PDF that needs a password; `activeContent`: one with scripts, files or forms that send.
             * @enum {string|null}
             */
            reason: "mediaType" | "damaged" | "pixels" | "pages" | "size" | "malware" | "encrypted" | "activeContent" | null;
        };
        NewAttachment: components["schemas"]["Attachment"] & {
            /** @description Who has it may append, look and take back. */
            secret: string;
            /** @description Bytes of a part that the API likes best. */
            partSize: number;
            /** Format: date-time */
            expiresAt: string;
        };
        MyFeedbackList: {
            items: components["schemas"]["MyFeedback"][];
        };
        MyFeedback: {
            id: string;
            about: components["schemas"]["FeedbackSubject"];
            category: components["schemas"]["FeedbackCategory"];
            state: components["schemas"]["FeedbackState"];
            /** Format: date-time */
            createdAt: string;
            /** @description The first 140 characters of what was written. */
            excerpt: string;
            answer: components["schemas"]["ReceiptAnswer"];
        };
        /** @description Nothing personal, and not the text. */
        FeedbackReceipt: {
            /** @description 100 random bits in Crockford's Base32, in groups of four. */
            receiptCode: string;
            about: components["schemas"]["FeedbackSubject"];
            category: components["schemas"]["FeedbackCategory"];
            state: components["schemas"]["FeedbackState"];
            /** Format: date-time */
            createdAt: string;
            /** @description Oldest first. */
            history: {
                state: components["schemas"]["FeedbackState"];
                /** Format: date-time */
                at: string;
            }[];
            answer: components["schemas"]["ReceiptAnswer"];
            /** @description What became of each attachment, in the order sent. */
            attachments: {
                state: components["schemas"]["AttachmentState"];
                reason: string | null;
            }[];
            /** @description Answered or closed, and not reopened before. */
            canReopen: boolean;
            answerRating: number | null;
        };
        ReceiptAnswer: {
            text: string;
            /** Format: date-time */
            answeredAt: string;
            agency: components["schemas"]["AgencyRef"];
        } | null;
        OfficerFeedbackSummary: {
            /** Format: uuid */
            id: string;
            /** @description Goes up with each action. */
            version: number;
            about: components["schemas"]["FeedbackSubject"];
            category: components["schemas"]["FeedbackCategory"];
            state: components["schemas"]["FeedbackState"];
            /** @description The first 140 characters. */
            excerpt: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date
             * @description Last day of the term, in working days from the day after it came.
             */
            dueOn: string;
            /** @description Working days it has been, or was, open. */
            workingDays: number;
            /** @description Open, and past `dueOn`. */
            isLate: boolean;
            /** @description Who has it. */
            agency: components["schemas"]["AgencyRef"];
            /** @description Display name of the officer who took it. */
            takenBy: string | null;
            hasContact: boolean;
            /** @description How many. */
            attachments: number;
            /**
             * @description Where it was sent from.
             * @enum {string}
             */
            source: "widget" | "form" | "open311";
        };
        OfficerFeedbackList: {
            items: components["schemas"]["OfficerFeedbackSummary"][];
            page: components["schemas"]["PageInfo"];
            /** @description Working days within which a feedback is to be answered. */
            termWorkingDays: number;
            /** Format: date */
            today: string;
        };
        OfficerFeedback: components["schemas"]["OfficerFeedbackSummary"] & {
            /** @description Of the target or task, verbatim; null for the plan. */
            subjectText: string | null;
            /** @description Null once it was deleted. */
            text: string | null;
            rating: number | null;
            contact: {
                name: string | null;
                email: string | null;
                phone: string | null;
            } | null;
            files: {
                fileName: string;
                mediaType: string | null;
                size: number;
                state: components["schemas"]["AttachmentState"];
                reason: string | null;
                /** @description Signed link, when `ready`. */
                url: string | null;
            }[];
            history: {
                state: components["schemas"]["FeedbackState"];
                /** Format: date-time */
                at: string;
            }[];
            answer: {
                text: string;
                visibility: components["schemas"]["AnswerVisibility"];
                question: string | null;
                /** Format: date-time */
                answeredAt: string;
                agency: components["schemas"]["AgencyRef"];
            } | null;
            reopening: {
                reason: string;
                /** Format: date-time */
                at: string;
            } | null;
            answerRating: number | null;
            closedBecause: string | null;
            /** @description What the person may do now. */
            actions: components["schemas"]["OfficerActionKind"][];
        };
        /** @enum {string} */
        OfficerActionKind: "take" | "release" | "forward" | "answer" | "close";
        /**
         * @description `public`: on the target or task it is about, and on the receipt; `private`: on the receipt only.
         * @enum {string}
         */
        AnswerVisibility: "public" | "private";
        /**
         * @description `forward` needs `agency` and `note`; `answer` needs `text` and `visibility`, and for `public` a `question` with everything personal taken
         *     out; `close` needs `reason`.
         */
        OfficerAction: {
            action: components["schemas"]["OfficerActionKind"];
            version: number;
            agency?: components["schemas"]["AgencyId"];
            note?: string;
            text?: string;
            visibility?: components["schemas"]["AnswerVisibility"];
            question?: string;
            reason?: string;
        };
        RedactionInput: {
            text: string;
        };
        Redaction: {
            /** @description With each place replaced by a word in brackets, such as `[số điện thoại]`. */
            text: string;
            found: {
                /** @enum {string} */
                kind: "phone" | "email" | "identityNumber" | "accountNumber" | "name" | "address";
                /** @description In the text given, in UTF-16 code units. */
                start: number;
                end: number;
            }[];
        };
        AuditEntry: {
            position: number;
            /** Format: date-time */
            at: string;
            /** @description Role and display name, or `citizen`, `system`, `open311`. */
            actor: string;
            action: string;
            /** @description What was done, without personal data. */
            detail: {
                [key: string]: unknown;
            };
            hash: string;
            previousHash: string;
        };
        AuditList: {
            items: components["schemas"]["AuditEntry"][];
        };
        Me: {
            displayName: string;
            roles: ("citizen" | "officer" | "coordinator")[];
            agency: components["schemas"]["AgencyRef"] | null;
        };
        Health: {
            /** @constant */
            status: "ok";
        };
    };
    responses: {
        /** @description The answer at hand is still current. */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Cache-Control": components["headers"]["CacheControl"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request can't be served as it is (`validation`, `notFound`, `methodNotAllowed`, `notAcceptable`). */
        ClientProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A parameter, header or the body is not as described (`validation`, `idempotencyKeyMissing`): `errors` says what was expected, what came, where. */
        ValidationProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No valid bearer token (`unauthorized`). */
        UnauthorizedProblem: {
            headers: {
                /** @description RFC 6750 §3. */
                "WWW-Authenticate": string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The person may not do this (`forbidden`). */
        ForbiddenProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing (`notFound`). */
        NotFoundProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests (`tooManyRequests`). */
        TooManyRequestsProblem: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other error, such as `internal` or `unavailable`. */
        UnexpectedProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
         * @example vi
         */
        AcceptLanguage: string;
        /** @description The `ETag` of the answer at hand. */
        IfNoneMatch: string;
        /**
         * @description Number of the target in Appendix I.
         * @example 15
         */
        TargetNo: number;
        /**
         * @description Number of the task in Appendix II.
         * @example 2
         */
        TaskNo: number;
        /**
         * @description Pillars to include.
         * @example [
         *       "society"
         *     ]
         */
        Pillar: components["schemas"]["Pillar"][];
        /** @description Statuses to include. */
        Status: components["schemas"]["TargetStatus"][];
        /** @description Field to sort by; a leading `-` turns it round. Equal rows stand in the plan's order; rows without the value come last. */
        TargetSort: "no" | "-no" | "status" | "-status" | "attainment" | "-attainment" | "asOf" | "-asOf";
        /**
         * @description Kinds of deadline to include.
         * @example [
         *       "everyQuarter"
         *     ]
         */
        DeadlineKinds: components["schemas"]["DeadlineKind"][];
        /** @description Deadline states to include. */
        DeadlineStates: components["schemas"]["DeadlineState"][];
        /** @description Work states to include. */
        WorkStates: components["schemas"]["WorkState"][];
        /** @description Of ongoing tasks; others have none and are left out. */
        FreshnessFilter: components["schemas"]["Freshness"];
        /** @description `true`: only tasks with a missed monthly report; `false`: only those without. */
        MissedReports: boolean;
        /**
         * @description First day of `deadline.dueOn` to include; tasks without a day are left out.
         * @example 2026-06-01
         */
        DueFrom: string;
        /**
         * @description Last day of `deadline.dueOn` to include; tasks without a day are left out.
         * @example 2026-06-30
         */
        DueTo: string;
        /** @description Field to sort by; a leading `-` turns it round. Equal rows stand in the plan's order; tasks without a due date come last. */
        TaskSort: "no" | "-no" | "dueOn" | "-dueOn" | "deadlineState" | "-deadlineState" | "workState" | "-workState";
        /** @description `csv`: UTF-8 with a byte order mark, comma separated (RFC 4180), so that spreadsheets open it as it is. */
        ExportFormat: "csv" | "json";
        /**
         * @description A target or a task, such as `target-15`.
         * @example target-15
         */
        Subject: components["schemas"]["FollowSubject"];
        /**
         * @description Ids of agencies of which any leads or coordinates. An id that is not in the plan is an error, as in the two below.
         * @example [
         *       "so-khoa-hoc-va-cong-nghe"
         *     ]
         */
        Agency: components["schemas"]["AgencyId"][];
        /** @description Ids of agencies of which any leads (chủ trì). */
        LeadAgency: components["schemas"]["AgencyId"][];
        /** @description Ids of agencies of which any coordinates (phối hợp). */
        CoordinatingAgency: components["schemas"]["AgencyId"][];
        /**
         * @description As given at sending. Letters may be in either case; dashes and spaces are ignored; `I`, `L` read as 1 and
         *     `O` as 0 (Crockford's Base32).
         * @example 7ZK4-M9QT-2XWB-8RDH-C5NP
         */
        ReceiptCode: string;
        /** @description Id of the feedback. */
        FeedbackId: string;
        /**
         * @description Free text; every word must occur, in the row's text, the names of its indicators, the wording of its deadline or
         *     the names of its agencies. Accents and case are ignored: "chu ky so" finds "chữ ký số". Digits alone are a number
         *     of the plan.
         * @example chu ky so
         */
        Query: string;
        /** @description Page to show, from 1. A page past the last one is empty. */
        PageNumber: number;
        /** @description Rows a page. */
        PageSize: number;
    };
    requestBodies: never;
    headers: {
        /** @description Changes when the data, today's date or the representation change. */
        ETag: string;
        /** @description How long the answer may be kept, such as `public, max-age=60, stale-while-revalidate=600`. */
        CacheControl: string;
        /** @description Never kept. */
        NoStore: "no-store";
        /** @description Seconds until it makes sense to ask again. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getPlan: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the answer at hand. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            304: components["responses"]["NotModified"];
            default: components["responses"]["UnexpectedProblem"];
            "4XX": components["responses"]["ClientProblem"];
        };
    };
    getSummary: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the answer at hand. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The summary as of today. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
            304: components["responses"]["NotModified"];
            default: components["responses"]["UnexpectedProblem"];
            "4XX": components["responses"]["ClientProblem"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /**
                 * @description A day before today; by default the last day of the month before.
                 * @example 2026-10-31
                 */
                since?: string;
                /** @description Kinds of change to include. */
                kind?: components["schemas"]["ChangeKind"][];
                /** @description Page to show, from 1. A page past the last one is empty. */
                page?: components["parameters"]["PageNumber"];
                /** @description Rows a page. */
                pageSize?: components["parameters"]["PageSize"];
            };
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the answer at hand. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    listTargets: {
        parameters: {
            query?: {
                /**
                 * @description Pillars to include.
                 * @example [
                 *       "society"
                 *     ]
                 */
                pillar?: components["parameters"]["Pillar"];
                /** @description Statuses to include. */
                status?: components["parameters"]["Status"];
                /**
                 * @description Ids of agencies of which any leads or coordinates. An id that is not in the plan is an error, as in the two below.
                 * @example [
                 *       "so-khoa-hoc-va-cong-nghe"
                 *     ]
                 */
                agency?: components["parameters"]["Agency"];
                /** @description Ids of agencies of which any leads (chủ trì). */
                leadAgency?: components["parameters"]["LeadAgency"];
                /** @description Ids of agencies of which any coordinates (phối hợp). */
                coordinatingAgency?: components["parameters"]["CoordinatingAgency"];
                /**
                 * @description Free text; every word must occur, in the row's text, the names of its indicators, the wording of its deadline or
                 *     the names of its agencies. Accents and case are ignored: "chu ky so" finds "chữ ký số". Digits alone are a number
                 *     of the plan.
                 * @example chu ky so
                 */
                q?: components["parameters"]["Query"];
                /** @description Field to sort by; a leading `-` turns it round. Equal rows stand in the plan's order; rows without the value come last. */
                sort?: components["parameters"]["TargetSort"];
                /** @description Page to show, from 1. A page past the last one is empty. */
                page?: components["parameters"]["PageNumber"];
                /** @description Rows a page. */
                pageSize?: components["parameters"]["PageSize"];
            };
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the answer at hand. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of targets. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    getTarget: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the answer at hand. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Number of the target in Appendix I.
                 * @example 15
                 */
                no: components["parameters"]["TargetNo"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The target. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Target"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationProblem"];
            404: components["responses"]["NotFoundProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    listMeasurements: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the answer at hand. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Number of the target in Appendix I.
                 * @example 15
                 */
                no: components["parameters"]["TargetNo"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The measurements; empty when none was published. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasurementList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationProblem"];
            404: components["responses"]["NotFoundProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /**
                 * @description Kinds of deadline to include.
                 * @example [
                 *       "everyQuarter"
                 *     ]
                 */
                deadlineKind?: components["parameters"]["DeadlineKinds"];
                /** @description Deadline states to include. */
                deadlineState?: components["parameters"]["DeadlineStates"];
                /** @description Work states to include. */
                workState?: components["parameters"]["WorkStates"];
                /** @description Of ongoing tasks; others have none and are left out. */
                freshness?: components["parameters"]["FreshnessFilter"];
                /** @description `true`: only tasks with a missed monthly report; `false`: only those without. */
                missedReports?: components["parameters"]["MissedReports"];
                /**
                 * @description First day of `deadline.dueOn` to include; tasks without a day are left out.
                 * @example 2026-06-01
                 */
                dueFrom?: components["parameters"]["DueFrom"];
                /**
                 * @description Last day of `deadline.dueOn` to include; tasks without a day are left out.
                 * @example 2026-06-30
                 */
                dueTo?: components["parameters"]["DueTo"];
                /**
                 * @description Ids of agencies of which any leads or coordinates. An id that is not in the plan is an error, as in the two below.
                 * @example [
                 *       "so-khoa-hoc-va-cong-nghe"
                 *     ]
                 */
                agency?: components["parameters"]["Agency"];
                /** @description Ids of agencies of which any leads (chủ trì). */
                leadAgency?: components["parameters"]["LeadAgency"];
                /** @description Ids of agencies of which any coordinates (phối hợp). */
                coordinatingAgency?: components["parameters"]["CoordinatingAgency"];
                /**
                 * @description Free text; every word must occur, in the row's text, the names of its indicators, the wording of its deadline or
                 *     the names of its agencies. Accents and case are ignored: "chu ky so" finds "chữ ký số". Digits alone are a number
                 *     of the plan.
                 * @example chu ky so
                 */
                q?: components["parameters"]["Query"];
                /** @description Field to sort by; a leading `-` turns it round. Equal rows stand in the plan's order; tasks without a due date come last. */
                sort?: components["parameters"]["TaskSort"];
                /** @description Page to show, from 1. A page past the last one is empty. */
                page?: components["parameters"]["PageNumber"];
                /** @description Rows a page. */
                pageSize?: components["parameters"]["PageSize"];
            };
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the answer at hand. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tasks. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the answer at hand. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Number of the task in Appendix II.
                 * @example 2
                 */
                no: components["parameters"]["TaskNo"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationProblem"];
            404: components["responses"]["NotFoundProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    countTasks: {
        parameters: {
            query: {
                /**
                 * @description `dueMonth`: month of `deadline.dueOn`, as `2026-06`, `none` without; in order of time. `workState`, `deadlineState`: in the order
                 *     of their lists. `leadAgency`: a task counts for each of its lead agencies; in the order of the plan.
                 * @example workState
                 */
                by: "dueMonth" | "workState" | "deadlineState" | "leadAgency";
                /**
                 * @description Kinds of deadline to include.
                 * @example [
                 *       "everyQuarter"
                 *     ]
                 */
                deadlineKind?: components["parameters"]["DeadlineKinds"];
                /** @description Deadline states to include. */
                deadlineState?: components["parameters"]["DeadlineStates"];
                /** @description Work states to include. */
                workState?: components["parameters"]["WorkStates"];
                /** @description Of ongoing tasks; others have none and are left out. */
                freshness?: components["parameters"]["FreshnessFilter"];
                /** @description `true`: only tasks with a missed monthly report; `false`: only those without. */
                missedReports?: components["parameters"]["MissedReports"];
                /**
                 * @description First day of `deadline.dueOn` to include; tasks without a day are left out.
                 * @example 2026-06-01
                 */
                dueFrom?: components["parameters"]["DueFrom"];
                /**
                 * @description Last day of `deadline.dueOn` to include; tasks without a day are left out.
                 * @example 2026-06-30
                 */
                dueTo?: components["parameters"]["DueTo"];
                /**
                 * @description Ids of agencies of which any leads or coordinates. An id that is not in the plan is an error, as in the two below.
                 * @example [
                 *       "so-khoa-hoc-va-cong-nghe"
                 *     ]
                 */
                agency?: components["parameters"]["Agency"];
                /** @description Ids of agencies of which any leads (chủ trì). */
                leadAgency?: components["parameters"]["LeadAgency"];
                /** @description Ids of agencies of which any coordinates (phối hợp). */
                coordinatingAgency?: components["parameters"]["CoordinatingAgency"];
                /**
                 * @description Free text; every word must occur, in the row's text, the names of its indicators, the wording of its deadline or
                 *     the names of its agencies. Accents and case are ignored: "chu ky so" finds "chữ ký số". Digits alone are a number
                 *     of the plan.
                 * @example chu ky so
                 */
                q?: components["parameters"]["Query"];
            };
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the answer at hand. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCounts"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    getTaskCalendar: {
        parameters: {
            query?: {
                /** @description Language of the events' words; texts of the plan stay verbatim. Calendars cannot send `Accept-Language` as the reader likes. */
                lang?: "vi" | "en";
                /**
                 * @description Kinds of deadline to include.
                 * @example [
                 *       "everyQuarter"
                 *     ]
                 */
                deadlineKind?: components["parameters"]["DeadlineKinds"];
                /** @description Deadline states to include. */
                deadlineState?: components["parameters"]["DeadlineStates"];
                /** @description Work states to include. */
                workState?: components["parameters"]["WorkStates"];
                /**
                 * @description Ids of agencies of which any leads or coordinates. An id that is not in the plan is an error, as in the two below.
                 * @example [
                 *       "so-khoa-hoc-va-cong-nghe"
                 *     ]
                 */
                agency?: components["parameters"]["Agency"];
                /** @description Ids of agencies of which any leads (chủ trì). */
                leadAgency?: components["parameters"]["LeadAgency"];
                /** @description Ids of agencies of which any coordinates (phối hợp). */
                coordinatingAgency?: components["parameters"]["CoordinatingAgency"];
                /**
                 * @description Free text; every word must occur, in the row's text, the names of its indicators, the wording of its deadline or
                 *     the names of its agencies. Accents and case are ignored: "chu ky so" finds "chữ ký số". Digits alone are a number
                 *     of the plan.
                 * @example chu ky so
                 */
                q?: components["parameters"]["Query"];
            };
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the answer at hand. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    listAgencies: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the answer at hand. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All agencies. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyList"];
                };
            };
            304: components["responses"]["NotModified"];
            default: components["responses"]["UnexpectedProblem"];
            "4XX": components["responses"]["ClientProblem"];
        };
    };
    getAgency: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the answer at hand. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Id of the agency.
                 * @example so-khoa-hoc-va-cong-nghe
                 */
                id: components["schemas"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agency. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyDetail"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationProblem"];
            404: components["responses"]["NotFoundProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    exportTargets: {
        parameters: {
            query?: {
                /** @description `csv`: UTF-8 with a byte order mark, comma separated (RFC 4180), so that spreadsheets open it as it is. */
                format?: components["parameters"]["ExportFormat"];
                /**
                 * @description Pillars to include.
                 * @example [
                 *       "society"
                 *     ]
                 */
                pillar?: components["parameters"]["Pillar"];
                /** @description Statuses to include. */
                status?: components["parameters"]["Status"];
                /**
                 * @description Ids of agencies of which any leads or coordinates. An id that is not in the plan is an error, as in the two below.
                 * @example [
                 *       "so-khoa-hoc-va-cong-nghe"
                 *     ]
                 */
                agency?: components["parameters"]["Agency"];
                /** @description Ids of agencies of which any leads (chủ trì). */
                leadAgency?: components["parameters"]["LeadAgency"];
                /** @description Ids of agencies of which any coordinates (phối hợp). */
                coordinatingAgency?: components["parameters"]["CoordinatingAgency"];
                /**
                 * @description Free text; every word must occur, in the row's text, the names of its indicators, the wording of its deadline or
                 *     the names of its agencies. Accents and case are ignored: "chu ky so" finds "chữ ký số". Digits alone are a number
                 *     of the plan.
                 * @example chu ky so
                 */
                q?: components["parameters"]["Query"];
                /** @description Field to sort by; a leading `-` turns it round. Equal rows stand in the plan's order; rows without the value come last. */
                sort?: components["parameters"]["TargetSort"];
            };
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the answer at hand. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    /** @description An attachment with a name that holds the day, such as `chi-tieu-2026-11-24.csv` (RFC 6266). */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/json": components["schemas"]["TargetExport"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    exportTasks: {
        parameters: {
            query?: {
                /** @description `csv`: UTF-8 with a byte order mark, comma separated (RFC 4180), so that spreadsheets open it as it is. */
                format?: components["parameters"]["ExportFormat"];
                /**
                 * @description Kinds of deadline to include.
                 * @example [
                 *       "everyQuarter"
                 *     ]
                 */
                deadlineKind?: components["parameters"]["DeadlineKinds"];
                /** @description Deadline states to include. */
                deadlineState?: components["parameters"]["DeadlineStates"];
                /** @description Work states to include. */
                workState?: components["parameters"]["WorkStates"];
                /** @description Of ongoing tasks; others have none and are left out. */
                freshness?: components["parameters"]["FreshnessFilter"];
                /** @description `true`: only tasks with a missed monthly report; `false`: only those without. */
                missedReports?: components["parameters"]["MissedReports"];
                /**
                 * @description First day of `deadline.dueOn` to include; tasks without a day are left out.
                 * @example 2026-06-01
                 */
                dueFrom?: components["parameters"]["DueFrom"];
                /**
                 * @description Last day of `deadline.dueOn` to include; tasks without a day are left out.
                 * @example 2026-06-30
                 */
                dueTo?: components["parameters"]["DueTo"];
                /**
                 * @description Ids of agencies of which any leads or coordinates. An id that is not in the plan is an error, as in the two below.
                 * @example [
                 *       "so-khoa-hoc-va-cong-nghe"
                 *     ]
                 */
                agency?: components["parameters"]["Agency"];
                /** @description Ids of agencies of which any leads (chủ trì). */
                leadAgency?: components["parameters"]["LeadAgency"];
                /** @description Ids of agencies of which any coordinates (phối hợp). */
                coordinatingAgency?: components["parameters"]["CoordinatingAgency"];
                /**
                 * @description Free text; every word must occur, in the row's text, the names of its indicators, the wording of its deadline or
                 *     the names of its agencies. Accents and case are ignored: "chu ky so" finds "chữ ký số". Digits alone are a number
                 *     of the plan.
                 * @example chu ky so
                 */
                q?: components["parameters"]["Query"];
                /** @description Field to sort by; a leading `-` turns it round. Equal rows stand in the plan's order; tasks without a due date come last. */
                sort?: components["parameters"]["TaskSort"];
            };
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the answer at hand. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    /** @description An attachment with a name that holds the day, such as `chi-tieu-2026-11-24.csv` (RFC 6266). */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/json": components["schemas"]["TaskExport"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    exportMeasurements: {
        parameters: {
            query: {
                /** @description `csv`: UTF-8 with a byte order mark, comma separated (RFC 4180), so that spreadsheets open it as it is. */
                format?: components["parameters"]["ExportFormat"];
                /**
                 * @description Number of the target.
                 * @example 15
                 */
                targetNo: number;
            };
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the answer at hand. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    /** @description An attachment with a name that holds the day, such as `chi-tieu-2026-11-24.csv` (RFC 6266). */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/json": components["schemas"]["MeasurementExport"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationProblem"];
            404: components["responses"]["NotFoundProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    listAnswers: {
        parameters: {
            query: {
                /**
                 * @description The subject.
                 * @example target-15
                 */
                about: components["schemas"]["FeedbackSubject"];
                /** @description Page to show, from 1. A page past the last one is empty. */
                page?: components["parameters"]["PageNumber"];
                /** @description Rows a page. */
                pageSize?: components["parameters"]["PageSize"];
            };
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the answer at hand. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of answers; empty when none was published. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationProblem"];
            404: components["responses"]["NotFoundProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    createFeedback: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once for each feedback, a UUID (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key": string;
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackInput"];
            };
        };
        responses: {
            /** @description Received. The receipt code is the only way back to it for those who are signed out. */
            201: {
                headers: {
                    /** @description Address of the receipt. */
                    Location: string;
                    "Cache-Control": components["headers"]["NoStore"];
                    /** @description `true` when the answer repeats that of an earlier request. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackReceipt"];
                };
            };
            400: components["responses"]["ValidationProblem"];
            401: components["responses"]["UnauthorizedProblem"];
            404: components["responses"]["NotFoundProblem"];
            /** @description A request with this `Idempotency-Key` is still being carried out (`idempotencyInFlight`). */
            409: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 64 KiB (`payloadTooLarge`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description This `Idempotency-Key` was used with another body (`idempotencyKeyReused`), the effort is not enough (`challengeFailed`), or an
             *     attachment did not arrive whole or is another feedback's (`attachmentNotUsable`).
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequestsProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    getFeedbackReceipt: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description As given at sending. Letters may be in either case; dashes and spaces are ignored; `I`, `L` read as 1 and
                 *     `O` as 0 (Crockford's Base32).
                 * @example 7ZK4-M9QT-2XWB-8RDH-C5NP
                 */
                receiptCode: components["parameters"]["ReceiptCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackReceipt"];
                };
            };
            400: components["responses"]["ValidationProblem"];
            404: components["responses"]["NotFoundProblem"];
            429: components["responses"]["TooManyRequestsProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    createChallenge: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The challenge. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Challenge"];
                };
            };
            400: components["responses"]["ValidationProblem"];
            429: components["responses"]["TooManyRequestsProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    findSimilarFeedback: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimilarQuery"];
            };
        };
        responses: {
            /** @description At most five; empty when none is near. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarList"];
                };
            };
            400: components["responses"]["ValidationProblem"];
            404: components["responses"]["NotFoundProblem"];
            429: components["responses"]["TooManyRequestsProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    reopenFeedback: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description As given at sending. Letters may be in either case; dashes and spaces are ignored; `I`, `L` read as 1 and
                 *     `O` as 0 (Crockford's Base32).
                 * @example 7ZK4-M9QT-2XWB-8RDH-C5NP
                 */
                receiptCode: components["parameters"]["ReceiptCode"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reopening"];
            };
        };
        responses: {
            /** @description Reopened. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackReceipt"];
                };
            };
            400: components["responses"]["ValidationProblem"];
            404: components["responses"]["NotFoundProblem"];
            /** @description Not answered yet, or reopened before (`notReopenable`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequestsProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    rateAnswer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description As given at sending. Letters may be in either case; dashes and spaces are ignored; `I`, `L` read as 1 and
                 *     `O` as 0 (Crockford's Base32).
                 * @example 7ZK4-M9QT-2XWB-8RDH-C5NP
                 */
                receiptCode: components["parameters"]["ReceiptCode"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRating"];
            };
        };
        responses: {
            /** @description Rated. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackReceipt"];
                };
            };
            400: components["responses"]["ValidationProblem"];
            404: components["responses"]["NotFoundProblem"];
            /** @description There is no answer yet (`notAnswered`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequestsProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    exportFeedback: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description As given at sending. Letters may be in either case; dashes and spaces are ignored; `I`, `L` read as 1 and
                 *     `O` as 0 (Crockford's Base32).
                 * @example 7ZK4-M9QT-2XWB-8RDH-C5NP
                 */
                receiptCode: components["parameters"]["ReceiptCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackData"];
                };
            };
            400: components["responses"]["ValidationProblem"];
            404: components["responses"]["NotFoundProblem"];
            429: components["responses"]["TooManyRequestsProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    eraseFeedback: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description As given at sending. Letters may be in either case; dashes and spaces are ignored; `I`, `L` read as 1 and
                 *     `O` as 0 (Crockford's Base32).
                 * @example 7ZK4-M9QT-2XWB-8RDH-C5NP
                 */
                receiptCode: components["parameters"]["ReceiptCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationProblem"];
            404: components["responses"]["NotFoundProblem"];
            429: components["responses"]["TooManyRequestsProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    createAttachment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachmentInput"];
            };
        };
        responses: {
            /** @description Begun. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewAttachment"];
                };
            };
            400: components["responses"]["ValidationProblem"];
            401: components["responses"]["UnauthorizedProblem"];
            /** @description Larger than 10 MB (`payloadTooLarge`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The signs that a person sends this were wrong or missing (`challengeFailed`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequestsProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    getAttachment: {
        parameters: {
            query?: never;
            header: {
                /** @description As `createAttachment` answered it. */
                "Attachment-Secret": string;
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the attachment. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its state. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            400: components["responses"]["ValidationProblem"];
            404: components["responses"]["NotFoundProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    deleteAttachment: {
        parameters: {
            query?: never;
            header: {
                /** @description As `createAttachment` answered it. */
                "Attachment-Secret": string;
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the attachment. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationProblem"];
            404: components["responses"]["NotFoundProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    appendAttachment: {
        parameters: {
            query?: never;
            header: {
                /** @description As `createAttachment` answered it. */
                "Attachment-Secret": string;
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Bytes sent before this part. */
                "Upload-Offset": number;
            };
            path: {
                /** @description Id of the attachment. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": string;
            };
        };
        responses: {
            /** @description Arrived. With the last byte it is looked through, and `state` says so. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            400: components["responses"]["ValidationProblem"];
            404: components["responses"]["NotFoundProblem"];
            /** @description Something else has arrived so far (`offsetMismatch`); `getAttachment` says what. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More bytes than announced (`payloadTooLarge`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequestsProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    listMyFeedback: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyFeedbackList"];
                };
            };
            401: components["responses"]["UnauthorizedProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    addMyFeedback: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptCodeInput"];
            };
        };
        responses: {
            /** @description Added, or there already. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackReceipt"];
                };
            };
            400: components["responses"]["ValidationProblem"];
            401: components["responses"]["UnauthorizedProblem"];
            404: components["responses"]["NotFoundProblem"];
            429: components["responses"]["TooManyRequestsProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person signed in. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["UnauthorizedProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    listFollows: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowList"];
                };
            };
            401: components["responses"]["UnauthorizedProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    follow: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description A target or a task, such as `target-15`.
                 * @example target-15
                 */
                subject: components["parameters"]["Subject"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is followed. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Follow"];
                };
            };
            400: components["responses"]["ValidationProblem"];
            401: components["responses"]["UnauthorizedProblem"];
            404: components["responses"]["NotFoundProblem"];
            /** @description 200 are followed already (`tooManyFollows`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequestsProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    unfollow: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description A target or a task, such as `target-15`.
                 * @example target-15
                 */
                subject: components["parameters"]["Subject"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is not followed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationProblem"];
            401: components["responses"]["UnauthorizedProblem"];
            429: components["responses"]["TooManyRequestsProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    startVisit: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The visit. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visit"];
                };
            };
            401: components["responses"]["UnauthorizedProblem"];
            429: components["responses"]["TooManyRequestsProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    listOfficerFeedback: {
        parameters: {
            query?: {
                /** @description The agency that has it; an officer's own by default, all for a coordinator. Officers may only ask for their own. */
                agency?: components["schemas"]["AgencyId"];
                /** @description States to include; `received` and `underReview` by default. */
                state?: components["schemas"]["FeedbackState"][];
                /** @description `true`: only what is open longer than the term; `false`: only what is not. */
                late?: boolean;
                /** @description `me`: by the person; `nobody`: by nobody yet. */
                taken?: "any" | "me" | "nobody";
                /** @description Subject. */
                about?: components["schemas"]["FeedbackSubject"];
                /** @description `true`: only what looks as if a program sent it, which is in no other list. Who takes it brings it back. */
                aside?: boolean;
                /** @description Words of the text; accents and case are ignored. */
                q?: string;
                /** @description `dueOn`: what is due first, first. */
                sort?: "dueOn" | "createdAt" | "-createdAt";
                /** @description Page to show, from 1. A page past the last one is empty. */
                page?: components["parameters"]["PageNumber"];
                /** @description Rows a page. */
                pageSize?: components["parameters"]["PageSize"];
            };
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the queue. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerFeedbackList"];
                };
            };
            400: components["responses"]["ValidationProblem"];
            401: components["responses"]["UnauthorizedProblem"];
            403: components["responses"]["ForbiddenProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    getOfficerFeedback: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the feedback. */
                id: components["parameters"]["FeedbackId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feedback. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerFeedback"];
                };
            };
            400: components["responses"]["ValidationProblem"];
            401: components["responses"]["UnauthorizedProblem"];
            403: components["responses"]["ForbiddenProblem"];
            404: components["responses"]["NotFoundProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    actOnFeedback: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the feedback. */
                id: components["parameters"]["FeedbackId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficerAction"];
            };
        };
        responses: {
            /** @description Done; the feedback as it is now. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerFeedback"];
                };
            };
            400: components["responses"]["ValidationProblem"];
            401: components["responses"]["UnauthorizedProblem"];
            403: components["responses"]["ForbiddenProblem"];
            404: components["responses"]["NotFoundProblem"];
            /** @description Somebody acted meanwhile, or its state does not allow it (`stateConflict`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Personal data would become public (`personalDataFound`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequestsProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    redactFeedback: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the feedback. */
                id: components["parameters"]["FeedbackId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedactionInput"];
            };
        };
        responses: {
            /** @description The text. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redaction"];
                };
            };
            400: components["responses"]["ValidationProblem"];
            401: components["responses"]["UnauthorizedProblem"];
            403: components["responses"]["ForbiddenProblem"];
            404: components["responses"]["NotFoundProblem"];
            429: components["responses"]["TooManyRequestsProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    listAudit: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the feedback. */
                id: components["parameters"]["FeedbackId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditList"];
                };
            };
            400: components["responses"]["ValidationProblem"];
            401: components["responses"]["UnauthorizedProblem"];
            403: components["responses"]["ForbiddenProblem"];
            404: components["responses"]["NotFoundProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    exportOfficerFeedback: {
        parameters: {
            query?: {
                /** @description The agency that has it; an officer's own by default, all for a coordinator. Officers may only ask for their own. */
                agency?: components["schemas"]["AgencyId"];
                /** @description States to include; `received` and `underReview` by default. */
                state?: components["schemas"]["FeedbackState"][];
                /** @description `true`: only what is open longer than the term; `false`: only what is not. */
                late?: boolean;
                /** @description `me`: by the person; `nobody`: by nobody yet. */
                taken?: "any" | "me" | "nobody";
                /** @description Subject. */
                about?: components["schemas"]["FeedbackSubject"];
                /** @description `true`: only what looks as if a program sent it, which is in no other list. Who takes it brings it back. */
                aside?: boolean;
                /** @description Words of the text; accents and case are ignored. */
                q?: string;
                /** @description `dueOn`: what is due first, first. */
                sort?: "dueOn" | "createdAt" | "-createdAt";
            };
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    /** @description An attachment (RFC 6266). */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationProblem"];
            401: components["responses"]["UnauthorizedProblem"];
            403: components["responses"]["ForbiddenProblem"];
            429: components["responses"]["TooManyRequestsProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    downloadFile: {
        parameters: {
            query: {
                /** @description Unix time in seconds. */
                expires: number;
                /** @description Of key and time. */
                signature: string;
            };
            header?: {
                /**
                 * @description Language of error texts (RFC 9110 §12.5.4); `vi` by default, `en` offered.
                 * @example vi
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Of the file. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["ValidationProblem"];
            403: components["responses"]["ForbiddenProblem"];
            404: components["responses"]["NotFoundProblem"];
            default: components["responses"]["UnexpectedProblem"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alive. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            default: components["responses"]["UnexpectedProblem"];
            "4XX": components["responses"]["ClientProblem"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Not ready (`unavailable`). */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["UnexpectedProblem"];
            "4XX": components["responses"]["ClientProblem"];
        };
    };
}

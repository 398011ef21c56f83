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
            type: "urn:cantho-plan:problem:validation" | "urn:cantho-plan:problem:notFound" | "urn:cantho-plan:problem:methodNotAllowed" | "urn:cantho-plan:problem:notAcceptable" | "urn:cantho-plan:problem:unsupportedMediaType" | "urn:cantho-plan:problem:payloadTooLarge" | "urn:cantho-plan:problem:unauthorized" | "urn:cantho-plan:problem:forbidden" | "urn:cantho-plan:problem:idempotencyKeyMissing" | "urn:cantho-plan:problem:idempotencyInFlight" | "urn:cantho-plan:problem:idempotencyKeyReused" | "urn:cantho-plan:problem:tooManyRequests" | "urn:cantho-plan:problem:unavailable" | "urn:cantho-plan:problem:internal";
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
            /** @description How many. */
            targets: number;
            /** @description How many. */
            tasks: number;
        };
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
                byDeadlineState: {
                    notDue: number;
                    dueSoon: number;
                    overdue: number;
                    doneOnTime: number;
                    doneLate: number;
                    noDeadline: number;
                };
                byWorkState: {
                    notReported: number;
                    notStarted: number;
                    inProgress: number;
                    awaitingConfirmation: number;
                    done: number;
                    paused: number;
                };
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
            /** Format: date */
            today: string;
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
             * @description The date it means; of a recurring task the next one to come or, after the last, the last; null when ongoing.
             */
            dueOn: string | null;
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
            /** @description Newest first. */
            updates: components["schemas"]["TaskUpdate"][];
            /** Format: date */
            today: string;
        };
        TaskList: {
            items: components["schemas"]["TaskSummary"][];
            page: components["schemas"]["PageInfo"];
            sample: boolean;
            /** Format: date */
            today: string;
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
            contact?: components["schemas"]["FeedbackContact"];
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
            answer: {
                text: string;
                /** Format: date-time */
                answeredAt: string;
                agency: components["schemas"]["AgencyRef"];
            } | null;
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
         * @description Ids of agencies; one that is not in the plan is an error.
         * @example [
         *       "so-khoa-hoc-va-cong-nghe"
         *     ]
         */
        Agency: components["schemas"]["AgencyId"][];
        /** @description Which part the agencies of `agency` play. */
        AgencyRole: "any" | "lead" | "coordinating";
        /**
         * @description Free text; every word must occur. Accents and case are ignored: "chu ky so" finds "chữ ký số".
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
    listTargets: {
        parameters: {
            query?: {
                /**
                 * @description Pillars to include.
                 * @example [
                 *       "society"
                 *     ]
                 */
                pillar?: components["schemas"]["Pillar"][];
                /** @description Statuses to include. */
                status?: components["schemas"]["TargetStatus"][];
                /**
                 * @description Ids of agencies; one that is not in the plan is an error.
                 * @example [
                 *       "so-khoa-hoc-va-cong-nghe"
                 *     ]
                 */
                agency?: components["parameters"]["Agency"];
                /** @description Which part the agencies of `agency` play. */
                agencyRole?: components["parameters"]["AgencyRole"];
                /**
                 * @description Free text; every word must occur. Accents and case are ignored: "chu ky so" finds "chữ ký số".
                 * @example chu ky so
                 */
                q?: components["parameters"]["Query"];
                /** @description Field to sort by; a leading `-` turns it round. Equal rows stand in the plan's order; rows without the value come last. */
                sort?: "no" | "-no" | "status" | "-status" | "attainment" | "-attainment" | "asOf" | "-asOf";
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
                deadlineKind?: components["schemas"]["DeadlineKind"][];
                /** @description Deadline states to include. */
                deadlineState?: components["schemas"]["DeadlineState"][];
                /** @description Work states to include. */
                workState?: components["schemas"]["WorkState"][];
                /** @description `true`: only tasks with a missed monthly report; `false`: only those without. */
                missedReports?: boolean;
                /**
                 * @description Ids of agencies; one that is not in the plan is an error.
                 * @example [
                 *       "so-khoa-hoc-va-cong-nghe"
                 *     ]
                 */
                agency?: components["parameters"]["Agency"];
                /** @description Which part the agencies of `agency` play. */
                agencyRole?: components["parameters"]["AgencyRole"];
                /**
                 * @description Free text; every word must occur. Accents and case are ignored: "chu ky so" finds "chữ ký số".
                 * @example chu ky so
                 */
                q?: components["parameters"]["Query"];
                /** @description Field to sort by; a leading `-` turns it round. Equal rows stand in the plan's order; tasks without a due date come last. */
                sort?: "no" | "-no" | "dueOn" | "-dueOn" | "deadlineState" | "-deadlineState" | "workState" | "-workState";
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
            /** @description This `Idempotency-Key` was used with another body (`idempotencyKeyReused`). */
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
                receiptCode: string;
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

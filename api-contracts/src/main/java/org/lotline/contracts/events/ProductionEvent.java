package org.lotline.contracts.events;

/** What production-service publishes on {@code lotline.production.v1}. */
public sealed interface ProductionEvent extends LotEvent
        permits ItemDefined,
                BomDefined,
                JobReleased,
                JobClosed,
                MaterialIssued,
                MaterialReturned,
                RunRecorded,
                OutputCompleted,
                SerialsCompleted,
                LotMoved,
                MaterialScrapped,
                DeviationFound,
                UntrackedIssued,
                IssueChecked,
                FactVoided,
                Unknown {}

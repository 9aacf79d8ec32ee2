package org.lotline.contracts.events;

/** What quality-service publishes on {@code lotline.quality.v1}. */
public sealed interface QualityEvent extends LotEvent
        permits InspectionRecorded,
                InspectionPlanDefined,
                NcrRaised,
                DispositionDecided,
                HoldPlaced,
                HoldReleased,
                ClearanceGiven,
                ClearanceChecked,
                ClearanceReturned,
                HoldReachedShipment,
                FactVoided,
                Unknown {}

package org.lotline.contracts.events;

/** What receiving-service publishes on {@code lotline.receiving.v1}. */
public sealed interface ReceivingEvent extends LotEvent
        permits SupplierDefined,
                MillDefined,
                CountryListDefined,
                ItemDefined,
                LotReceived,
                LotRenamed,
                LotMoved,
                MaterialScrapped,
                SampleTaken,
                LotReturnedToSupplier,
                StockCounted,
                LotSplit,
                CertificateFiled,
                CertificateLinked,
                CertificateReviewed,
                CertificateSuperseded,
                ShelfLifeRecorded,
                ControlledCertificateFiled,
                FactVoided,
                Unknown {}

package org.lotline.trace.projection;

import static org.lotline.trace.lineage.FactKind.CERTIFICATE_CONTROLLED;
import static org.lotline.trace.lineage.FactKind.CERTIFICATE_NUMBERED;
import static org.lotline.trace.lineage.FactKind.CERTIFICATE_REVIEWED;
import static org.lotline.trace.lineage.FactKind.CERTIFICATE_SUPERSEDED;
import static org.lotline.trace.lineage.FactKind.CERTIFIES;
import static org.lotline.trace.lineage.FactKind.COMPLETED;
import static org.lotline.trace.lineage.FactKind.ISSUED;
import static org.lotline.trace.lineage.FactKind.ISSUED_FOR;
import static org.lotline.trace.lineage.FactKind.ITEM_DEFINED;
import static org.lotline.trace.lineage.FactKind.JOB_NUMBERED;
import static org.lotline.trace.lineage.FactKind.LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.MADE_AS;
import static org.lotline.trace.lineage.FactKind.MILL_DEFINED;
import static org.lotline.trace.lineage.FactKind.SHELF_LIFE;
import static org.lotline.trace.lineage.FactKind.SUPPLIER_DEFINED;

import java.util.List;
import org.lotline.contracts.events.BomDefined;
import org.lotline.contracts.events.CertificateFiled;
import org.lotline.contracts.events.CertificateLinked;
import org.lotline.contracts.events.CertificateReviewed;
import org.lotline.contracts.events.CertificateSuperseded;
import org.lotline.contracts.events.ClearanceChecked;
import org.lotline.contracts.events.ClearanceGiven;
import org.lotline.contracts.events.ClearanceReturned;
import org.lotline.contracts.events.ControlledCertificateFiled;
import org.lotline.contracts.events.CountryListDefined;
import org.lotline.contracts.events.CustomerDefined;
import org.lotline.contracts.events.DeviationFound;
import org.lotline.contracts.events.DispositionDecided;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.GoodsReturned;
import org.lotline.contracts.events.HoldPlaced;
import org.lotline.contracts.events.HoldReachedShipment;
import org.lotline.contracts.events.HoldReleased;
import org.lotline.contracts.events.InspectionPlanDefined;
import org.lotline.contracts.events.InspectionRecorded;
import org.lotline.contracts.events.IssueChecked;
import org.lotline.contracts.events.ItemDefined;
import org.lotline.contracts.events.JobClosed;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotRenamed;
import org.lotline.contracts.events.LotReturnedToSupplier;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.MaterialReturned;
import org.lotline.contracts.events.MaterialScrapped;
import org.lotline.contracts.events.MillDefined;
import org.lotline.contracts.events.NcrRaised;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.contracts.events.SampleTaken;
import org.lotline.contracts.events.SerialsCompleted;
import org.lotline.contracts.events.ShelfLifeRecorded;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.ShipmentDeviationFound;
import org.lotline.contracts.events.ShipmentPicked;
import org.lotline.contracts.events.StockCounted;
import org.lotline.contracts.events.SupplierDefined;
import org.lotline.contracts.events.Unknown;
import org.lotline.contracts.events.UntrackedIssued;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Property;

/**
 * What each type of event says. Exhaustive over the sealed families without a default, so that an event that is added
 * there doesn't compile until it is answered here.
 */
final class EventFacts {

    private EventFacts() {}

    /** In order of their ordinals; none for what is parked or voids. */
    static List<Statement> of(LotEvent event) {
        return switch (event) {
            case SupplierDefined supplier -> List.of(supplier(supplier));
            case MillDefined mill -> List.of(mill(mill));
            case ItemDefined item -> List.of(item(item));
            case LotReceived lot -> Receipts.of(lot);
            case LotRenamed lot -> renamed(lot);
            case CertificateFiled certificate -> List.of(filed(certificate));
            case CertificateLinked link -> List.of(linked(link));
            case CertificateReviewed review -> List.of(reviewed(review));
            case CertificateSuperseded superseded -> List.of(superseded(superseded));
            case JobReleased job -> List.of(released(job));
            case MaterialIssued issue -> issued(issue);
            case OutputCompleted output -> completed(output);
            case ShipmentConfirmed shipment -> Shipments.of(shipment);
            case LotMoved move -> List.of(Custody.moved(move));
            case MaterialScrapped scrap -> List.of(Custody.scrapped(scrap));
            case SampleTaken sample -> List.of(Custody.sampled(sample));
            case LotReturnedToSupplier goods -> List.of(Custody.returnedToSupplier(goods));
            case StockCounted count -> List.of(Custody.counted(count));
            case LotSplit split -> Custody.split(split);
            case BomDefined bom -> Work.bom(bom);
            case MaterialReturned material -> List.of(Work.returned(material));
            case RunRecorded run -> Work.run(run);
            case SerialsCompleted serials -> Work.serials(serials);
            case DeviationFound deviation -> List.of(Work.deviation(deviation));
            case JobClosed job -> List.of(Work.closed(job));
            case InspectionRecorded inspection -> Judgements.inspected(inspection);
            case NcrRaised ncr -> Judgements.raised(ncr);
            case DispositionDecided disposition -> Judgements.decided(disposition);
            case HoldPlaced hold -> Judgements.held(hold);
            case HoldReleased release -> List.of(Judgements.released(release));
            case ClearanceGiven clearance -> List.of(Judgements.cleared(clearance));
            case ClearanceChecked clearance -> List.of(Judgements.checked(clearance));
            case ClearanceReturned clearance -> List.of(Judgements.returned(clearance));
            case HoldReachedShipment reached -> List.of(Judgements.reached(reached));
            case CustomerDefined customer -> Shipments.customer(customer);
            case ShipmentPicked pick -> List.of(Custody.picked(pick));
            case GoodsReturned goods -> Custody.returned(goods);
            case ShelfLifeRecorded life -> List.of(shelfLife(life));
            case ControlledCertificateFiled certificate -> List.of(controlled(certificate));
            case UntrackedIssued issue -> Work.untracked(issue);
            case IssueChecked issue -> List.of(Work.checked(issue));
            case InspectionPlanDefined plan -> List.of(Judgements.planned(plan));
            case ShipmentDeviationFound deviation -> List.of(Shipments.deviation(deviation));
            // its items say what they admit
            case CountryListDefined none -> List.of();
            case FactVoided none -> List.of();
            case Unknown none -> List.of();
        };
    }

    private static Statement supplier(SupplierDefined supplier) {
        var key = Keys.supplier(supplier.code());
        var words = new FactProperties()
                .with(Property.NAME, supplier.name())
                .with(Property.SOURCE_TYPE, supplier.sourceType());
        return new Statement(1, SUPPLIER_DEFINED, key, key, words);
    }

    private static Statement mill(MillDefined mill) {
        var key = Keys.mill(mill.code());
        var words = new FactProperties()
                .with(Property.NAME, mill.name())
                .with(Property.COUNTRY_OF_MELT, mill.countryOfMelt());
        return new Statement(1, MILL_DEFINED, key, key, words);
    }

    private static Statement item(ItemDefined item) {
        var key = Keys.item(item.item());
        return new Statement(1, ITEM_DEFINED, key, key, ItemWords.of(item));
    }

    /** The former number too, for it may be the only one on record here. */
    private static List<Statement> renamed(LotRenamed lot) {
        var key = Keys.lot(lot.lotId());
        var former = new FactProperties().with(Property.NUMBER, lot.from());
        var present = new FactProperties()
                .with(Property.NUMBER, lot.to())
                .with(Property.FORMER_NUMBER, lot.from())
                .with(Property.REASON, lot.reason());
        return List.of(
                new Statement(1, LOT_NUMBERED, Keys.lotNumber(lot.from()), key, former),
                new Statement(2, LOT_NUMBERED, Keys.lotNumber(lot.to()), key, present));
    }

    private static Statement filed(CertificateFiled certificate) {
        var words = new FactProperties()
                .with(Property.NUMBER, certificate.number())
                .with(Property.TYPE, certificate.type())
                .with(Property.ISSUER, certificate.issuer())
                .with(Property.ISSUED_ON, certificate.issuedOn())
                .with(Property.SHA256, certificate.sha256())
                .with(Property.BYTES, certificate.bytes())
                .with(Property.LEVEL, certificate.level());
        var number = Keys.certificateNumber(certificate.number());
        return new Statement(1, CERTIFICATE_NUMBERED, number, Keys.certificate(certificate.certificateId()), words);
    }

    private static Statement controlled(ControlledCertificateFiled certificate) {
        var key = Keys.certificate(certificate.certificateId());
        return new Statement(
                1, CERTIFICATE_CONTROLLED, key, key, new FactProperties().with(Property.TYPE, certificate.type()));
    }

    private static Statement shelfLife(ShelfLifeRecorded life) {
        var lot = Keys.lot(life.lotId());
        var evidence = life.evidence();
        var words = new FactProperties()
                .with(Property.EXPIRES_ON, life.expiresOn())
                .with(Property.REASON, life.reason())
                .with(Property.EVIDENCE, evidence == null ? null : evidence.number())
                .with(Property.APPROVED_BY, evidence == null ? null : evidence.approvedBy());
        return new Statement(1, SHELF_LIFE, lot, lot, words);
    }

    private static Statement linked(CertificateLinked link) {
        var words = new FactProperties().with(Property.TYPE, link.certificateType());
        return new Statement(1, CERTIFIES, Keys.certificate(link.certificateId()), Keys.lot(link.lotId()), words);
    }

    private static Statement reviewed(CertificateReviewed review) {
        var key = Keys.certificate(review.certificateId());
        var words = new FactProperties()
                .with(Property.NUMBER, review.number())
                .with(Property.RESULT, review.result())
                .with(Property.NOTE, review.note());
        return new Statement(1, CERTIFICATE_REVIEWED, key, key, words);
    }

    private static Statement superseded(CertificateSuperseded superseded) {
        var key = Keys.certificate(superseded.certificateId());
        var words = new FactProperties()
                .with(Property.SUPERSEDED_BY, superseded.supersededBy())
                .with(Property.REASON, superseded.reason());
        return new Statement(1, CERTIFICATE_SUPERSEDED, key, key, words);
    }

    private static Statement released(JobReleased job) {
        var words = new FactProperties()
                .with(Property.NUMBER, job.jobNumber())
                .with(job.item())
                .with(job.quantity())
                .with(Property.CUSTOMER, job.customer());
        return new Statement(1, JOB_NUMBERED, Keys.jobNumber(job.jobNumber()), Keys.job(job.jobId()), words);
    }

    /** Whether the output is completed yet makes no difference: an issue for it reaches it by its own word. */
    private static List<Statement> issued(MaterialIssued issue) {
        var words = new FactProperties()
                .with(issue.quantity())
                .with(Property.JOB, issue.jobId())
                .with(Property.OUTPUT, issue.outputLotId())
                .with(Property.UNVERIFIED, issue.unverified());
        var lot = Keys.lot(issue.lotId());
        if (issue.outputLotId() == null) {
            return List.of(new Statement(1, ISSUED, lot, Keys.job(issue.jobId()), words));
        }
        var output = NodeKeys.outputOf(issue.jobId(), issue.outputLotId());
        var job = new FactProperties().with(Property.JOB, issue.jobId());
        return List.of(
                new Statement(1, ISSUED, lot, output, words),
                new Statement(2, ISSUED_FOR, output, Keys.lot(issue.outputLotId()), job));
    }

    private static List<Statement> completed(OutputCompleted output) {
        var lot = Keys.lot(output.lotId());
        var words =
                new FactProperties().with(output.item()).with(output.quantity()).with(Property.JOB, output.jobId());
        var number = new FactProperties().with(Property.NUMBER, output.lotNumber());
        return List.of(
                new Statement(1, COMPLETED, Keys.job(output.jobId()), lot, words),
                new Statement(2, LOT_NUMBERED, Keys.lotNumber(output.lotNumber()), lot, number),
                new Statement(
                        3,
                        MADE_AS,
                        Keys.item(output.item()),
                        lot,
                        new FactProperties().with(Property.JOB, output.jobId())));
    }
}

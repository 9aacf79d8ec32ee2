package org.lotline.quality.ncr;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.NcrRaised;

/** A nonconformance report as it stands now. Times are UTC. */
@Entity
@Table(name = "ncr")
public class Ncr extends PanacheEntityBase {

    private static final int PAGE = 100;

    @Id
    @Column(name = "ncr_id")
    public UUID ncrId;

    @Column(name = "ncr_number")
    public String ncrNumber;

    /** The lots that do not conform; none if it is about all that the job makes. */
    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> lots;

    @Column(name = "job_id")
    public @Nullable UUID jobId;

    /** The deviation from which it was raised. */
    @Column(name = "deviation_id")
    public @Nullable UUID deviationId;

    /** The event that told of it, which a void would name. */
    @Column(name = "deviation_fact")
    public @Nullable UUID deviationFact;

    @Column
    public String description;

    /** The run whose work it is about. */
    @Column(name = "run_id")
    public @Nullable UUID runId;

    /** On which it ran. */
    @Column
    public @Nullable String machine;

    @Column(name = "raised_at")
    public Instant raisedAt;

    @Column(name = "raised_by")
    public String raisedBy;

    @Column
    public boolean voided;

    @OneToMany(mappedBy = "ncr", cascade = CascadeType.PERSIST)
    @BatchSize(size = PAGE)
    public List<NcrSubject> subjects = new ArrayList<>();

    @OneToMany(mappedBy = "ncr", cascade = CascadeType.PERSIST)
    @OrderBy("dispositionId")
    @BatchSize(size = PAGE)
    public List<Disposition> dispositions = new ArrayList<>();

    public NcrStatus status() {
        if (voided) {
            return NcrStatus.VOID;
        }
        return subjects.stream().allMatch(NcrSubject::isDecided) ? NcrStatus.DISPOSED : NcrStatus.OPEN;
    }

    /** What rests on its lots is judged anew, and of a deviation what its job has made: that is where trace shows it. */
    List<Key> concerned() {
        return Stream.concat(
                        lots.isEmpty() ? ofJob() : lots.stream().map(Key::lot),
                        deviationId == null ? Stream.empty() : ofJob())
                .distinct()
                .toList();
    }

    private Stream<Key> ofJob() {
        UUID job = jobId;
        return job == null ? Stream.empty() : Stream.of(Key.job(job));
    }

    /** It is about its lots, or about all that its job makes. */
    void beAboutItsLots() {
        (lots.isEmpty() ? ofJob() : lots.stream().map(Key::lot))
                .forEach(key -> subjects.add(new NcrSubject(this, key)));
    }

    /** The last decision on these lots, or on all of it if there are none. */
    void decide(Disposition disposition) {
        disposition.ncr = this;
        dispositions.add(disposition);
        var keys = disposition.lots.stream().map(Key::lot).toList();
        subjects.stream()
                .filter(subject -> keys.isEmpty() || keys.contains(subject.key()))
                .forEach(subject -> subject.decision = disposition.decision);
    }

    NcrRaised stated() {
        return new NcrRaised(ncrId, ncrNumber, lots, jobId, deviationId, description, runId, machine);
    }
}

package org.lotline.production.rest;

import org.lotline.contracts.events.Item;
import org.lotline.contracts.production.model.LotProposalJson;
import org.lotline.contracts.production.model.ProposedLotJson;
import org.lotline.production.floor.LyingLot;
import org.lotline.production.issue.Proposal;
import org.lotline.production.issue.ProposingLots;
import org.lotline.runtime.rest.Quantities;

/** Proposals between the contract and the noun. */
final class ProposalMapping {

    private ProposalMapping() {}

    static LotProposalJson modelOf(ProposingLots.Proposed proposed, Item item) {
        return new LotProposalJson()
                .jobNumber(proposed.job().jobNumber)
                .item(Quantities.modelOf(item))
                .proposed(proposed.proposal().proposed().stream()
                        .map(ProposalMapping::modelOf)
                        .toList())
                .leftOut(proposed.proposal().leftOut().stream()
                        .map(ProposalMapping::modelOf)
                        .toList())
                .dockKnown(proposed.isDockKnown());
    }

    private static ProposedLotJson modelOf(Proposal.LeftOut left) {
        return modelOf(left.lying())
                .leftOut(ProposedLotJson.LeftOutEnum.fromValue(left.why().slug()));
    }

    private static ProposedLotJson modelOf(LyingLot lying) {
        var lot = lying.lot();
        return new ProposedLotJson()
                .lotId(lot.lotId())
                .lotNumber(lot.lotNumber())
                .place(ProposedLotJson.PlaceEnum.valueOf(lying.place().name()))
                .quantity(Quantities.modelOf(lot.onHand()))
                .location(lot.location())
                .owner(lot.owner())
                .expiresOn(lying.expiresOn());
    }
}

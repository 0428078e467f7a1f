package org.allervers.indicators.dossier;

import java.util.List;
import java.util.Optional;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Interpreting;
import org.allervers.core.activity.Visit;
import org.allervers.core.code.Code;
import org.allervers.core.episode.Decision;
import org.allervers.core.episode.Request;
import org.allervers.core.referral.Referral;
import org.allervers.core.referral.RightsOpening;
import org.allervers.core.referral.Step;
import org.allervers.indicators.Reading;
import org.allervers.indicators.Schema;
import org.allervers.indicators.Unplaced;
import org.allervers.indicators.period.HalfDay;

/** Requests, referrals, interpreting, steps and rights as sources of events. */
final class Services {

  private Services() {}

  static void bind(Schema.Builder<Dossier> schema, Grouping grouping, Territories territories) {
    bindRequests(schema, grouping, territories);
    bindReferrals(schema, grouping, territories);
    bindRights(schema, grouping);
    schema
        .events(
            "interpretariat",
            Interpreting.class,
            d -> Held.coordination(d).interpretings(),
            some -> some.on(Interpreting::date)
                .reading("mode", one -> grouping.read(one.mode()))
                .reading("demande", one -> CodedFacts.yesOrNo(one.requested()))
                .code("territoire", one -> territories.of(one.team())))
        .events(
            "jour_de_passage",
            Visit.class,
            d -> Held.coordination(d).visits(),
            visits -> visits
                .on(Visit::date)
                .halfDay(visit -> Optional.of(HalfDay.MORNING))
                .code("territoire", visit -> territories.of(visit.team())));
  }

  private static void bindRequests(
      Schema.Builder<Dossier> schema, Grouping grouping, Territories territories) {
    schema.events(
        "demande",
        Request.class,
        d -> Held.coordination(d).requests(),
        requests -> requests
            .on(Request::receivedOn)
            .reading("origine", request -> grouping.read(request.origin()))
            .code(
                "decision",
                request -> request.latestDecision().map(Decision::decision).map(grouping::code))
            .reading(
                "motif_refus",
                request -> request
                    .latestDecision()
                    .flatMap(Decision::refusalMotive)
                    .map(motive -> Reading.ofCode(grouping.code(motive)))
                    .orElseGet(() -> Reading.missing(missingMotive(request))))
            .code("dispositif", request -> request.dispositif().map(grouping::code))
            .code("territoire", request -> territories.of(request.team())));
  }

  private static Unplaced missingMotive(Request request) {
    boolean isRefused =
        request.latestDecision().filter(d -> d.decision().is("REFUSEE")).isPresent();
    return isRefused ? Unplaced.NOT_RECORDED : Unplaced.NOT_APPLICABLE;
  }

  private static void bindReferrals(
      Schema.Builder<Dossier> schema, Grouping grouping, Territories territories) {
    schema.events(
        "orientation",
        Referral.class,
        Services::referrals,
        referrals -> referrals
            .on(Referral::proposedOn)
            .code("type", one -> Optional.of(grouping.code(one.kind())))
            .code("nature", one -> mapping(one.kind(), "nature"))
            .code("droit_commun", one -> one.isCommonLaw().map(isSo -> isSo ? "OUI" : "NON"))
            .code(
                "realisee",
                one -> one.outcomes()
                    .latest()
                    .known()
                    .flatMap(outcome -> mapping(outcome, "realisee"))
                    .map(word -> word.equals("oui") ? "OUI" : "NON"))
            .code("territoire", one -> territories.of(one.team())));
  }

  /** They are spread over two compartments. */
  private static List<Referral> referrals(Dossier dossier) {
    Held.part(dossier, Compartment.SOCIAL);
    return Held.part(dossier, Compartment.HEALTH).referrals();
  }

  private static void bindRights(Schema.Builder<Dossier> schema, Grouping grouping) {
    schema
        .events(
            "demarche",
            Step.class,
            d -> Held.part(d, Compartment.SOCIAL).steps(),
            steps -> steps
                .onIfKnown(Step::startedOn)
                .code("droit", step -> Optional.of(grouping.code(step.right())))
                .reading("statut", step -> grouping.read(step.statuses().latest())))
        .events(
            "ouverture_droit",
            RightsOpening.class,
            d -> Held.part(d, Compartment.SOCIAL).rightsOpenings().stream()
                .filter(one -> one.obtainedOn().isPresent())
                .toList(),
            rights -> rights
                .on(one -> one.obtainedOn().orElseThrow())
                .code("droit", one -> Optional.of(grouping.code(one.right()))));
  }

  private static Optional<String> mapping(Code<?> code, String nomenclature) {
    return code.concept()
        .flatMap(concept -> concept.mapping(nomenclature).stream().findFirst());
  }
}

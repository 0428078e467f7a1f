package org.allervers.core.rules.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.allervers.core.Dossier;
import org.allervers.core.Register;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.RuleSet;
import org.allervers.core.rules.activity.ActivityRules;
import org.allervers.core.rules.activity.AssessmentRules;
import org.allervers.core.rules.consent.ConsentHistoryRules;
import org.allervers.core.rules.consent.ConsentRules;
import org.allervers.core.rules.consent.RetentionRules;
import org.allervers.core.rules.consent.RightsRules;
import org.allervers.core.rules.consent.SharingRules;
import org.allervers.core.rules.dispositif.AgreementRules;
import org.allervers.core.rules.dispositif.RegisterHistoryRules;
import org.allervers.core.rules.dispositif.TeamRules;
import org.allervers.core.rules.dossier.FileRules;
import org.allervers.core.rules.episode.DayServiceRules;
import org.allervers.core.rules.episode.DurationRules;
import org.allervers.core.rules.episode.EpisodeHistoryRules;
import org.allervers.core.rules.episode.ExitRules;
import org.allervers.core.rules.episode.LifecycleRules;
import org.allervers.core.rules.episode.PerinatalRules;
import org.allervers.core.rules.episode.PrescriptionRules;
import org.allervers.core.rules.episode.ProjectRules;
import org.allervers.core.rules.episode.RequestHistoryRules;
import org.allervers.core.rules.episode.RequestRules;
import org.allervers.core.rules.identity.InsRules;
import org.allervers.core.rules.identity.LifeRules;
import org.allervers.core.rules.minor.DerogationRules;
import org.allervers.core.rules.minor.MinorHistoryRules;
import org.allervers.core.rules.minor.MinorRules;
import org.allervers.core.rules.minor.OwnConsentRules;
import org.allervers.core.rules.referral.ReferralHistoryRules;
import org.allervers.core.rules.referral.ReferralRules;
import org.allervers.core.rules.referral.StepRules;

/**
 * The rules of the field, as sets by jurisdiction and by the year of their text. A set that was published is never edited:
 * when the law changes, a rule with another date, or another set, stands beside it.
 *
 * @terme catalogue des règles
 */
public final class RuleSets {

  private static final RuleSet<Dossier> DOSSIERS = RuleSet.of(concat(List.of(
      ConsentRules.all(),
      SharingRules.all(),
      RightsRules.all(),
      RetentionRules.all(),
      ConsentHistoryRules.all(),
      MinorRules.all(),
      DerogationRules.all(),
      OwnConsentRules.all(),
      MinorHistoryRules.all(),
      DurationRules.all(),
      PrescriptionRules.all(),
      ProjectRules.all(),
      FileRules.all(),
      LifeRules.all(),
      InsRules.all(),
      ActivityRules.all(),
      AssessmentRules.all(),
      RequestRules.all(),
      RequestHistoryRules.all(),
      ExitRules.all(),
      PerinatalRules.all(),
      DayServiceRules.all(),
      LifecycleRules.all(),
      EpisodeHistoryRules.all(),
      ReferralRules.all(),
      ReferralHistoryRules.all(),
      StepRules.all())));

  private static final RuleSet<Register> REGISTERS = RuleSet.of(
      concat(List.of(TeamRules.all(), AgreementRules.all(), RegisterHistoryRules.all())));

  private RuleSets() {}

  /** Returns every rule on dossiers, of every jurisdiction and every year. */
  public static RuleSet<Dossier> dossiers() {
    return DOSSIERS;
  }

  /** Returns every rule on registers, of every jurisdiction and every year. */
  public static RuleSet<Register> registers() {
    return REGISTERS;
  }

  /** Returns the rules on dossiers that bind in the whole country, in the state of 2022 and later. */
  public static RuleSet<Dossier> national2022() {
    return DOSSIERS.only(rule -> rule.jurisdiction().equals(Jurisdiction.NATIONAL));
  }

  /** Returns the rules on dossiers that bind in Île-de-France: the national ones and those of its agency of 2022. */
  public static RuleSet<Dossier> ileDeFrance2022() {
    return DOSSIERS.only(RuleSets::bindsInIleDeFrance);
  }

  /** Returns the rules on teams and their agreements that bind in Île-de-France. */
  public static RuleSet<Register> teamsOfIleDeFrance2022() {
    return REGISTERS.only(RuleSets::bindsInIleDeFrance);
  }

  /** Returns every rule of this library, for a catalogue. */
  public static List<Rule<?>> everything() {
    List<Rule<?>> all = new ArrayList<>(DOSSIERS.rules());
    all.addAll(REGISTERS.rules());
    return List.copyOf(all);
  }

  private static boolean bindsInIleDeFrance(Rule<?> rule) {
    return rule.jurisdiction().equals(Jurisdiction.NATIONAL)
        || rule.jurisdiction().equals(Jurisdiction.ILE_DE_FRANCE);
  }

  private static <R> List<Rule<R>> concat(List<List<Rule<R>>> chapters) {
    return chapters.stream().flatMap(List::stream).toList();
  }
}

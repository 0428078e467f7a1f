package org.allervers.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/** A dossier as a plain bean: the root of the peer model. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class DossierBean {
  public int formatVersion;
  public UUID id;
  public List<String> volets;
  public PersonBeans.Identity identite;
  public SocialBeans.SocialFile social;
  public HealthBeans.HealthFile sante;
  public TeamBeans.Coordination coordination;
  public ConsentBeans.Consents consentements;
  public MinorBeans.MinorityRecord minorite;
  public List<EpisodeBeans.Request> demandes;
  public List<EpisodeBeans.Episode> accompagnements;
  public List<EpisodeBeans.SocialWatch> veillesSociales;
  public List<ActivityBeans.Encounter> rencontres;
  public List<ActivityBeans.Visit> passages;
  public List<ActivityBeans.Act> actes;
  public List<ActivityBeans.Interpreting> interpretariats;
  public List<ActivityBeans.Distribution> distributions;
  public List<ActivityBeans.Assessment> bilans;
  public List<ReferralBeans.Referral> orientations;
  public List<ReferralBeans.Step> demarches;
  public List<ReferralBeans.RightsOpening> ouverturesDroits;
  public List<ReferralBeans.Task> taches;
}

package org.allervers.core.rules.catalogue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import org.allervers.core.Register;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.rules.RuleSet;
import org.allervers.core.testkit.AnyDossier;
import org.allervers.core.testkit.RuleContract;

/** What holds of every rule on registers, whatever the register. */
class RegisterRulesProperties extends RuleContract<Register> {

  @Override
  protected RuleSet<Register> rules() {
    return RuleSets.registers();
  }

  @Override
  protected Arbitrary<Register> wholes() {
    return AnyDossier.registers();
  }

  @Override
  protected byte[] bytes(Register register) {
    return JsonFormat.registers().write(register);
  }

  @Override
  protected Register mixed(Register before, Register other, Random random) {
    Register.Builder mixed = before.toBuilder();
    List<Runnable> changes = List.of(
        () -> mixed.teams(other.teams()),
        () -> mixed.structures(other.structures()),
        () -> mixed.agreements(other.agreements()),
        () -> mixed.slots(other.slots()),
        () -> mixed.maraudes(other.maraudes()),
        () -> mixed.solicitations(other.solicitations()),
        () -> mixed.groupActions(other.groupActions()),
        () -> mixed.vehicleLogs(other.vehicleLogs()),
        () -> mixed.tasks(other.tasks()));
    changes.get(random.nextInt(changes.size())).run();
    return mixed.build();
  }
}

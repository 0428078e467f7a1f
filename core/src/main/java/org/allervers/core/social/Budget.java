package org.allervers.core.social;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.jspecify.annotations.Nullable;

/**
 * Amounts, debts and access to a bank. All of it is optional. This class is immutable and thread-safe.
 *
 * @terme budget
 */
public final class Budget {

  private static final Budget EMPTY = builder().build();

  private final List<@Valid Income> incomes;
  private final List<@Valid Debt> debts;
  private final Answer<Boolean> bankAccount;
  private final Answer<Boolean> overIndebtednessFile;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Budget(Builder builder) {
    this.incomes = List.copyOf(builder.incomes);
    this.debts = List.copyOf(builder.debts);
    this.bankAccount = builder.bankAccount;
    this.overIndebtednessFile = builder.overIndebtednessFile;
    this.note = builder.note;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static Budget empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.incomes = new ArrayList<>(incomes);
    builder.debts = new ArrayList<>(debts);
    builder.bankAccount = bankAccount;
    builder.overIndebtednessFile = overIndebtednessFile;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the amounts received. */
  public List<Income> incomes() {
    return incomes;
  }

  /** Returns the debts. */
  public List<Debt> debts() {
    return debts;
  }

  /** Returns whether the person has a bank account. */
  public Answer<Boolean> bankAccount() {
    return bankAccount;
  }

  /** Returns whether an over-indebtedness file is open. */
  public Answer<Boolean> overIndebtednessFile() {
    return overIndebtednessFile;
  }

  /** Returns what else is worth knowing, or empty. */
  public Optional<String> note() {
    return note == null ? Optional.empty() : Optional.of(note);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(incomes, debts, bankAccount, overIndebtednessFile, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Budget that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Budget[redacted]";
  }

  /** Builds a {@link Budget}. Not thread-safe. */
  public static final class Builder {
    private List<Income> incomes = new ArrayList<>();
    private List<Debt> debts = new ArrayList<>();
    private Answer<Boolean> bankAccount = Answer.notRecorded();
    private Answer<Boolean> overIndebtednessFile = Answer.notRecorded();
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the amounts received, replacing those set before. */
    public Builder incomes(Collection<Income> values) {
      this.incomes = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the amounts received. */
    public Builder addIncome(Income value) {
      this.incomes.add(value);
      return this;
    }

    /** Sets the debts, replacing those set before. */
    public Builder debts(Collection<Debt> values) {
      this.debts = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the debts. */
    public Builder addDebt(Debt value) {
      this.debts.add(value);
      return this;
    }

    /** Sets whether the person has a bank account. */
    public Builder bankAccount(Answer<Boolean> value) {
      this.bankAccount = value;
      return this;
    }

    /** Sets whether the person has a bank account, known. */
    public Builder bankAccount(Boolean value) {
      return bankAccount(Answer.of(value));
    }

    /** Sets whether an over-indebtedness file is open. */
    public Builder overIndebtednessFile(Answer<Boolean> value) {
      this.overIndebtednessFile = value;
      return this;
    }

    /** Sets whether an over-indebtedness file is open, known. */
    public Builder overIndebtednessFile(Boolean value) {
      return overIndebtednessFile(Answer.of(value));
    }

    /** Sets what else is worth knowing; null clears it. */
    public Builder note(@Nullable String value) {
      this.note = value;
      return this;
    }

    /** Sets what a newer version wrote here. */
    public Builder preserved(Preserved value) {
      this.preserved = value;
      return this;
    }

    /** Keeps one property that this version does not know, as JSON text. */
    public Builder preserve(String name, String json) {
      this.preserved = preserved.with(name, json);
      return this;
    }

    /** Returns the value. */
    public Budget build() {
      return new Budget(this);
    }
  }
}

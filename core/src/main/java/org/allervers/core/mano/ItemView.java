package org.allervers.core.mano;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.Preserved;

/**
 * The items of a dossier that say records of one table.
 *
 * @param table the table
 * @param home where the items stand in the dossier
 * @param id the identifier that an item has by itself
 * @param isNew whether an item that keeps no record may become one of the table
 * @param answers the fields that the organisation asks for
 * @param first what a new record says beside
 */
record ItemView<T>(
    ManoTable table,
    String home,
    Function<Dossier, List<T>> items,
    Function<T, Optional<UUID>> id,
    Function<T, Preserved> preserved,
    Predicate<T> isNew,
    List<ItemField<T>> fields,
    Function<T, Answers> answers,
    Map<String, Object> first) {}

package org.daybook.server.centre;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.decide.Authority;
import org.daybook.model.decide.Decider;
import org.daybook.model.decide.Verdict;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// A workbench over rows in memory that runs the real rules.
public final class MemoryWorkbench implements Workbench, Facts {
  private static final UUID DEVICE = UUID.fromString("018f0000-0000-7000-8000-00000000000d");

  private final UUID organisationId;
  private final Instant now;
  private final Map<Table<?>, Map<UUID, Row>> tables = new LinkedHashMap<>();
  private final Map<Index<?>, Map<Object, Map<UUID, Row>>> indexes = new HashMap<>();
  private final List<Verdict> refused = new ArrayList<>();
  private long sequence;

  public MemoryWorkbench(UUID organisationId, Instant now) {
    this.organisationId = organisationId;
    this.now = now;
  }

  @Override
  public Facts facts() {
    return this;
  }

  @Override
  public Verdict issue(CentreCommand command) {
    var actor = command.actorId() == null ? DEVICE : command.actorId();
    var at = command.capturedAt() == null ? now : command.capturedAt();
    var context = new Context(organisationId, command.branchId(), DEVICE, 1, ++sequence, actor, at);
    return kept(decide(command.command(), context, Authority.OF_THE_CENTRE));
  }

  @Override
  public Verdict issueFor(UUID actorId, UUID branchId, Command command) {
    var context = new Context(organisationId, branchId, DEVICE, 1, ++sequence, actorId, now);
    return kept(decide(command, context, Authority.OF_THE_ACTOR));
  }

  private Verdict kept(Verdict verdict) {
    if (verdict.outcome().holds()) {
      verdict.rows().forEach(this::put);
    } else {
      refused.add(verdict);
    }
    return verdict;
  }

  public <R extends Row> List<R> all(Table<R> table) {
    return tables.getOrDefault(table, Map.of()).values().stream().map(table.type()::cast).toList();
  }

  public List<Row> everything() {
    return tables.values().stream().map(Map::values).flatMap(Collection::stream).toList();
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    return Optional.ofNullable(tables.getOrDefault(table, Map.of()).get(id))
        .map(table.type()::cast);
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    return indexes.computeIfAbsent(index, this::built).getOrDefault(key, Map.of()).values().stream()
        .map(index.table().type()::cast)
        .toList();
  }

  private <R extends Row> Map<Object, Map<UUID, Row>> built(Index<R> index) {
    var built = new HashMap<Object, Map<UUID, Row>>();
    all(index.table())
        .forEach(row ->
            built
                .computeIfAbsent(index.key().apply(row), _ -> new LinkedHashMap<>())
                .put(row.id(), row));
    return built;
  }

  private void put(Row row) {
    var before = tables.computeIfAbsent(row.table(), _ -> new LinkedHashMap<>()).put(row.id(), row);
    indexes.forEach((index, built) -> reindex(index, built, before, row));
  }

  private static <R extends Row> void reindex(
      Index<R> index, Map<Object, Map<UUID, Row>> built, Row before, Row row) {
    if (!index.table().equals(row.table())) {
      return;
    }
    if (before != null) {
      built.get(index.key().apply(index.table().type().cast(before))).remove(row.id());
    }
    built
        .computeIfAbsent(
            index.key().apply(index.table().type().cast(row)), _ -> new LinkedHashMap<>())
        .put(row.id(), row);
  }

  private <C extends Command> Verdict decide(C command, Context context, Authority authority) {
    return Decider.decide(Commands.typeOf(command), command, context, this, authority, false);
  }
}

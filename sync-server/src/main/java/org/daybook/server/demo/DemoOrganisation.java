package org.daybook.server.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.model.organisation.Branch;
import org.daybook.model.organisation.FoundOrganisation;
import org.daybook.model.organisation.OpenBranch;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.value.RowIds;
import org.daybook.server.centre.Workbench;

/// The demo organisation as a whole. Run again it adds what a new day needs and leaves everything
/// else as people have changed it; run twice on a day it changes nothing.
public final class DemoOrganisation {
  public static final long DEFAULT_SEED = 14;

  /// The one password of every demo sign-in, and of nothing else.
  public static final String PASSWORD = "daybook-demo";

  private static final Instant FOUNDED = Instant.parse("2026-01-01T00:00:00Z");

  private final long seed;
  private final Instant now;
  private final LocalDate today;

  /// @param now the moment that decides which day is today and which of its sessions are over
  public DemoOrganisation(long seed, Instant now) {
    this.seed = seed;
    this.now = now;
    this.today = LocalDate.ofInstant(now, ZoneId.of(DemoBranch.TIME_ZONE));
  }

  public UUID id() {
    return RowIds.fresh(
        FOUNDED, ("daybook-demo/" + seed).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  LocalDate today() {
    return today;
  }

  /// Everybody who can sign in.
  public List<DemoStaff> staff() {
    return DemoStaff.all();
  }

  public UUID idOf(DemoStaff member) {
    return RowIds.ofSource(id(), "demo-staff", member.signInName());
  }

  /// The branch that the tour and the documentation speak of.
  public UUID firstBranchId() {
    return RowIds.ofSource(id(), "demo-branch", DemoBranch.NASR_CITY.name());
  }

  /// Everybody who learns at the first branch: later ones draw on from there.
  List<DemoStudent> students(DemoBranch first) {
    var courses = DemoCourse.load();
    return new DemoStudents(DemoNames.load(), new DemoChance(seed), courses, today)
        .of(first, new DemoCohorts(courses).of(first));
  }

  /// What it took.
  ///
  /// @param commands issued; 0 when all was there
  /// @param staffAdded how many people who can sign in are new
  /// @param objections how many of them were refused or contradicted what people did since
  public record Outcome(int commands, int staffAdded, int objections) {}

  public Outcome bringAbout(Workbench workbench) {
    var issue = new DemoIssue(id(), workbench);
    var chance = new DemoChance(seed);
    var courses = DemoCourse.load();
    var people = new DemoPeople(issue);
    found(issue);
    people.roles();
    int staffAdded = people.staff(staff());
    var teaching = new DemoTeaching(issue, today);
    teaching.courses(courses);
    var cohorts = new DemoCohorts(courses);
    var students = new DemoStudents(DemoNames.load(), chance, courses, today);
    var sessions = new DemoSessions(issue, chance, today, now);
    var cash = new DemoCash(issue);
    for (var branch : DemoBranch.all()) {
      cash.of(branch, courses);
      var trainers = trainers(branch, people);
      var planned = cohorts.of(branch);
      planned.forEach(it -> teaching.cohort(it, trainer(trainers, it)));
      var attending = students.of(branch, planned);
      people.students(attending);
      var byCohort = new HashMap<String, List<UUID>>();
      attending.forEach(it ->
          byCohort.computeIfAbsent(it.cohort().key(), _ -> new ArrayList<>()).add(people.idOf(it)));
      planned.forEach(
          it -> sessions.of(it, trainer(trainers, it), byCohort.getOrDefault(it.key(), List.of())));
    }
    return new Outcome(issue.commands(), staffAdded, issue.objections());
  }

  private static void found(DemoIssue issue) {
    if (!issue.knows(Organisation.TABLE, issue.organisationId())) {
      issue.organisation(new FoundOrganisation("Nile Skills Centre", "EGP", "en"));
    }
    for (var branch : DemoBranch.all()) {
      var id = issue.idOf(branch);
      if (!issue.knows(Branch.TABLE, id)) {
        issue.at(
            branch,
            new OpenBranch(
                id, branch.branchName(), branch.shortCode(), DemoBranch.TIME_ZONE, null));
      }
    }
  }

  private Map<Integer, UUID> trainers(DemoBranch branch, DemoPeople people) {
    var byRoom = new HashMap<Integer, UUID>();
    for (var member : staff()) {
      if (member.branch() == branch && member.room() > 0) {
        byRoom.put(member.room(), people.idOf(member));
      }
    }
    return byRoom;
  }

  private static UUID trainer(Map<Integer, UUID> byRoom, DemoCohort cohort) {
    return java.util.Objects.requireNonNull(byRoom.get(cohort.room()));
  }
}

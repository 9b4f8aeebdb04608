package org.daybook.server.demo;

import java.util.ArrayList;
import java.util.List;
import org.daybook.model.staff.RoleTemplate;
import org.jspecify.annotations.Nullable;

/// Somebody who works at the demo organisation. The sign-in names are documented in
/// `docs/operations.md`.
///
/// @param branch where, or null for everywhere
/// @param room for trainers: the room they teach in; 0 otherwise
public record DemoStaff(
    String signInName, String fullName, RoleTemplate role, @Nullable DemoBranch branch, int room) {
  private static final List<String> TRAINERS =
      List.of(
          "Nour Hegazy",
          "Omar El-Sayed",
          "Grace Mensah",
          "Vikram Iyer",
          "Katarzyna Zielińska",
          "طارق الشافعي",
          "Camille Lefèvre",
          "Youssef Barakat",
          "Lin Xiaoyan",
          "Sami Khoury",
          "Dina Rizk",
          "Emeka Balogun",
          "Hala Nassar",
          "Tomáš Dvořák",
          "سلمى المصري");

  static List<DemoStaff> all() {
    var all = new ArrayList<DemoStaff>();
    all.add(new DemoStaff("nadia.owner", "Nadia Hassan", RoleTemplate.OWNER, null, 0));
    all.add(new DemoStaff("samir.finance", "Samir Wahba", RoleTemplate.FINANCE, null, 0));
    add(all, DemoBranch.NASR_CITY, "Hany Darwish", "Mona Adel", "Amal Fouad", "Rana Selim");
    add(all, DemoBranch.MAADI, "Priya Nair", "Karim Sabry", "منى عبد العزيز", "Farah Saliba");
    add(
        all,
        DemoBranch.ALEXANDRIA,
        "Elias Khoury",
        "Ama Boateng",
        "Sherif Gaber",
        "Jana Horváthová");
    int next = 0;
    for (var branch : DemoBranch.all()) {
      for (int room = 1; room <= branch.rooms(); room++) {
        var name = TRAINERS.get(next++);
        var signIn = "trainer" + room + "." + branch.slug();
        all.add(new DemoStaff(signIn, name, RoleTemplate.TRAINER, branch, room));
      }
    }
    return all;
  }

  private static void add(
      List<DemoStaff> all,
      DemoBranch branch,
      String manager,
      String desk,
      String desk2,
      String sales) {
    all.add(at(branch, "manager", manager, RoleTemplate.BRANCH_MANAGER));
    all.add(at(branch, "desk", desk, RoleTemplate.FRONT_DESK));
    all.add(at(branch, "desk2", desk2, RoleTemplate.FRONT_DESK));
    all.add(at(branch, "sales", sales, RoleTemplate.SALES));
    all.add(at(branch, "mentor", mentor(branch), RoleTemplate.MENTOR));
  }

  private static String mentor(DemoBranch branch) {
    return switch (branch) {
      case NASR_CITY -> "Yetunde Afolabi";
      case MAADI -> "Matteo Rossi";
      case ALEXANDRIA -> "Rohan Mehta";
    };
  }

  private static DemoStaff at(DemoBranch branch, String job, String name, RoleTemplate role) {
    return new DemoStaff(job + "." + branch.slug(), name, role, branch, 0);
  }
}

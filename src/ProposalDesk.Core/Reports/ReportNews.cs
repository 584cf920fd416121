using System.Globalization;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Reports;

/// <summary>What people are told about a report that comes to them; added, not saved.</summary>
internal static class ReportNews
{
    public static void TellHolder(this DeskContext db, Report report, Actor actor)
    {
        var step = report.CurrentReview!;
        var text = $"{report.Name}等您{(step.Kind == ReviewStepKind.Signature ? "签发" : "审核")}：《{report.Title}》。";
        db.Tell(report, step.HolderUserId!.Value, "review", text, $"汇报材料：请{(step.Kind == ReviewStepKind.Signature ? "签发" : "审核")}", actor);
    }

    public static void TellCalledBack(this DeskContext db, Report report, long reviewerId, Actor actor) => db.Tell(
        report, reviewerId, "called-back", $"{actor.Name}撤回了{report.Name}《{report.Title}》，现在不用您审核。", "汇报材料：已撤回，不用审核", actor);

    public static void TellDrafter(this DeskContext db, Report report, string text, string subject, Actor actor) =>
        db.Tell(report, report.LastSavedById, "drafter", text, subject, actor);

    private static void Tell(this DeskContext db, Report report, long userId, string what, string text, string subject, Actor actor) =>
        db.Outbox.Add(OutboxMessage.InApp(
        string.Create(CultureInfo.InvariantCulture, $"report:{report.Id}:{report.Version}:{what}:{userId}"), userId, null, text,
        new OutsideWords(subject, text), actor.Now,
        places: [string.Create(CultureInfo.InvariantCulture, $"/reports/{report.Id}")]));
}

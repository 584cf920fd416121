using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Feedback;

/// <summary>
/// 转发评价链接: the clerk takes a member's personal link, since a chat or a text message is how members are reached.
/// The link is rebuilt and never stored; that it was taken stands in the history.
/// </summary>
public sealed class HandOnSheetLink(DeskContext db, CaseBook cases, FeedbackLinks links)
{
    public sealed record Command(long ProposalId, long SheetId);

    public async Task<HandedOnLink> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, null, ct);
        var sheet = EnterPaperSheet.SheetOf(proposal, command.SheetId);
        var link = links.LinkOf(sheet) ?? throw new RuleViolationException("no-public-url", FeedbackLinks.HowToSet);
        proposal.HandOnLink(sheet, actor);
        var bureau = await db.Bureaus.AsNoTracking().Where(b => b.Id == proposal.BureauId).Select(b => new { b.Name, b.MemberPhone })
            .SingleAsync(ct);
        await cases.SaveAsync(proposal, actor, ct);
        var help = bureau.MemberPhone.Length > 0 ? $"有疑问请致电{bureau.MemberPhone}。" : "";

        return new HandedOnLink(
            sheet.ProposerName, link,
            $"{Greeting(proposal, sheet)}，您好！{bureau.Name}{Answered(proposal, sheet)}，"
            + $"{Asked(sheet, You(proposal, sheet), actor.Today)}{link} 这是{(IsPerson(proposal, sheet) ? "您本人" : "贵单位")}的链接，请不要转发。{help}");
    }

    private static bool IsPerson(Proposal proposal, FeedbackSheet sheet) =>
        proposal.Proposers.Any(p => p.Order == sheet.ProposerOrder && p.Type == ProposerType.Person);

    private static string You(Proposal proposal, FeedbackSheet sheet) => IsPerson(proposal, sheet) ? "您" : "贵单位";

    private static string Greeting(Proposal proposal, FeedbackSheet sheet) =>
        $"{sheet.ProposerName}{(IsPerson(proposal, sheet) ? proposal.Kind.Member() : "")}";

    // While a delivery that was struck out is entered anew, the letter is still on its way.
    private static string Answered(Proposal proposal, FeedbackSheet sheet)
    {
        var (again, what) = (sheet.RoundNumber > 1 ? "再次" : "", $"{You(proposal, sheet)}的{proposal.NumberInWords}《{proposal.Title}》");

        return proposal.LatestLetterTo(sheet.ProposerOrder)?.RoundNumber >= sheet.RoundNumber
            ? $"已{again}答复{what}"
            : $"对{what}的{again}答复正在送达";
    }

    // By a day only while it has not passed, and whoever has rated is not asked again.
    private static string Asked(FeedbackSheet sheet, string you, DateOnly today) =>
        sheet.IsReturned ? $"{you}的评价已经收到，答复和评价可以在这里查看："
        : sheet.DueOn >= today ? $"请{you}在{sheet.DueOn.InWords()}前评价：" : $"请{you}评价：";
}

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

        var isPerson = proposal.Proposers.Any(p => p.Order == sheet.ProposerOrder && p.Type == ProposerType.Person);
        var member = isPerson ? proposal.Kind.Member() : "";

        return new HandedOnLink(
            sheet.ProposerName,
            link,
            $"{sheet.ProposerName}{member}，您好！{bureau.Name}已答复您的{proposal.NumberInWords}《{proposal.Title}》，"
            + $"请您在{sheet.DueOn.InWords()}前评价：{link} 这是您本人的链接，请不要转发。{help}");
    }
}

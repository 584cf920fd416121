using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Intake;

/// <summary>Choices and defaults of the registration form: the next case usually comes with the same referral as the last.</summary>
public sealed class IntakePageQuery(DeskContext db)
{
    private const int LeadMonths = 3;
    private const int AssistingMonths = 1;

    public async Task<IntakeForm> NewAsync(ProposalKind kind, DateOnly today, CancellationToken ct)
    {
        var last = await LastAsync(kind, ct);
        var form = new IntakeForm
        {
            Kind = kind,
            Year = today.Year,
            ReferredOn = last?.ReferredOn ?? today,
            ReferralNotice = last?.ReferralNotice,
        };
        form.ReferredBy = last?.ReferredBy ?? form.ReferredBy;

        return await WithSessionAsync(form, last?.SessionId, ct);
    }

    /// <summary>The form after another kind was chosen, with the session that fits it.</summary>
    public async Task<IntakeForm> ForKindAsync(IntakeForm form, CancellationToken ct) =>
        await WithSessionAsync(form, (await LastAsync(form.Kind, ct))?.SessionId, ct);

    public async Task<IntakeForm> RunAsync(IntakeForm form, CancellationToken ct)
    {
        var sessions = await (
            from s in db.Sessions.AsNoTracking()
            join y in db.HandlingYears on s.HandlingYearId equals y.Id
            where s.Kind == form.Kind
            orderby y.Year descending, s.Id descending
            select new { s.Id, s.Name, y.Year, y.CaseDueMonths, y.AssistingOpinionMonths }).ToListAsync(ct);
        var leaders = await LeadersAsync(db, ct);
        var themes = await db.Proposals.AsNoTracking().Where(p => p.Themes != null).Select(p => p.Themes!).Distinct()
            .OrderBy(t => t).Take(100)
            .ToListAsync(ct);
        var chosen = sessions.FirstOrDefault(s => s.Id == form.SessionId) ?? sessions.FirstOrDefault();

        var suggested = await ThemesQuery.SuggestAsync(db, form.Title, form.Items.Select(i => i.Heading), null, ct);
        form.TakeThemes(suggested);
        form.KeepRows();
        form.Page = new IntakePage(
            [.. sessions.Select(s => new SelectListItem($"{s.Name}（{s.Year}年度）", s.Id.ToString(CultureInfo.InvariantCulture)))],
            leaders,
            [.. themes.SelectMany(t => t.Split('、', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal)],
            await ExistingAsync(form, ct),
            chosen?.CaseDueMonths ?? LeadMonths,
            chosen?.AssistingOpinionMonths ?? AssistingMonths,
            suggested);

        return form;
    }

    public static async Task<IReadOnlyList<SelectListItem>> LeadersAsync(DeskContext db, CancellationToken ct) =>
        [.. (await Roster.LoadAsync(db, ct)).People.Where(p => p.Is(DeskRole.DeputyDirector) || p.Is(DeskRole.Director))
            .Select(p => new SelectListItem(p.Name, p.UserId.ToString(CultureInfo.InvariantCulture)))];

    private async Task<IntakeForm> WithSessionAsync(IntakeForm form, long? last, CancellationToken ct)
    {
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.Kind == form.Kind).ToListAsync(ct);
        form.SessionId = SessionFit.Of(form.Kind, last, sessions);

        return await RunAsync(form, ct);
    }

    private Task<LastCase?> LastAsync(ProposalKind kind, CancellationToken ct) =>
        db.Proposals.AsNoTracking().Where(p => p.Kind == kind).OrderByDescending(p => p.Id)
            .Select(p => new LastCase(p.SessionId, p.ReferredOn, p.ReferralNotice, p.ReferredBy)).FirstOrDefaultAsync(ct);

    private async Task<IntakePage.ExistingCase?> ExistingAsync(IntakeForm form, CancellationToken ct)
    {
        var number = form.CaseNumber?.Trim();
        if (string.IsNullOrEmpty(number))
        {
            return null;
        }

        var name = form.NewSessionName?.Trim();
        var cases = db.Proposals.AsNoTracking().Where(p => p.Kind == form.Kind && p.CaseNumber == number);
        cases = string.IsNullOrEmpty(name)
            ? cases.Where(p => p.SessionId == form.SessionId)
            : cases.Where(p => db.Sessions.Any(s => s.Id == p.SessionId && s.Name == name));

        return await cases.Select(p => new IntakePage.ExistingCase(p.Id, p.Title)).FirstOrDefaultAsync(ct);
    }

    private sealed record LastCase(long SessionId, DateOnly ReferredOn, string? ReferralNotice, string ReferredBy);
}

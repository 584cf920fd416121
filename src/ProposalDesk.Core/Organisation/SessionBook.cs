using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Organisation;

/// <summary>
/// Finds the session a case belongs to, or opens it together with its handling year, which begins with the settings of the
/// year before.
/// </summary>
public sealed class SessionBook(DeskContext db, HandlingYearBook years, DeskClock clock)
{
    public const int FirstYear = 2000;
    public const int LastYear = 2100;

    /// <summary>Saves a new session at once, since cases point at it by id: call inside the transaction of the cases.</summary>
    /// <exception cref="RuleViolationException">session-missing, year-missing, session-kind; names the field.</exception>
    public async Task<(Session Session, HandlingYear Year)> OpenAsync(SessionChoice choice, ProposalKind kind, CancellationToken ct)
    {
        if (choice.SessionId is { } id)
        {
            var known = await db.Sessions.SingleOrDefaultAsync(s => s.Id == id && s.Kind == kind, ct)
                ?? throw new RuleViolationException("session-kind", $"请选择一个{kind.Label()}的届次。", "SessionId");

            return (known, await YearOfAsync(known, ct));
        }

        var name = choice.NewName?.Trim() ?? "";
        if (name.Length == 0)
        {
            throw new RuleViolationException("session-missing", "请选择届次，或写明新的届次名称。", "NewSessionName");
        }

        if (Characters.Count(name) > Session.NameMaxLength)
        {
            throw new RuleViolationException("session-too-long", $"届次名称最多{Session.NameMaxLength}个字。", "NewSessionName");
        }

        if (choice.Year is not (>= FirstYear and <= LastYear))
        {
            throw new RuleViolationException("year-missing", "请填写办理年度，例如 2021。", "Year");
        }

        return await FindOrCreateAsync(name, choice.Year.Value, kind, ct);
    }

    private async Task<(Session Session, HandlingYear Year)> FindOrCreateAsync(
        string name, int year, ProposalKind kind, CancellationToken ct)
    {
        var bureauId = await BureauIdAsync(ct);
        var handlingYear = await db.HandlingYears.SingleOrDefaultAsync(y => y.BureauId == bureauId && y.Year == year, ct);
        if (handlingYear is null)
        {
            handlingYear = await years.FindOrOpenAsync(bureauId, year, Actor.Desk(clock.UtcNow), ct);
            await db.SaveChangesAsync(ct);
        }

        var session = await db.Sessions
            .SingleOrDefaultAsync(s => s.HandlingYearId == handlingYear.Id && s.Kind == kind && s.Name == name, ct);
        if (session is null)
        {
            session = new Session { HandlingYearId = handlingYear.Id, Kind = kind, Name = name };
            db.Sessions.Add(session);
            await db.SaveChangesAsync(ct);
        }

        return (session, handlingYear);
    }

    public Task<long> BureauIdAsync(CancellationToken ct) => db.Bureaus.OrderBy(b => b.Id).Select(b => b.Id).FirstAsync(ct);

    private Task<HandlingYear> YearOfAsync(Session session, CancellationToken ct) =>
        db.HandlingYears.SingleAsync(y => y.Id == session.HandlingYearId, ct);
}

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Core.Administration;

/// <summary>The first start: the bureau with its office, this year's dates and calendar, and the first administrator.</summary>
public sealed class SetUpDesk(
    DeskContext db, UserManager<DeskUser> users, DeskClock clock, IOptions<SingleSignOnOptions> singleSignOn)
{
    /// <param name="Password">None where the identity service stands instead of passwords.</param>
    public sealed record Command(
        string BureauName, string ShortName, string SeriesCode, string UserName, string DisplayName, string? Password);

    public async Task ExecuteAsync(Command command, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, ct);
        if (await db.Users.AnyAsync(ct))
        {
            throw new RuleViolationException("already-set-up", "系统已经设置完成，请直接登录。");
        }

        var bureau = new Bureau
        {
            Name = command.BureauName.Trim(),
            ShortName = command.ShortName.Trim(),
            LetterMark = command.BureauName.Trim(),
        };
        db.Bureaus.Add(bureau);
        await db.SaveChangesAsync(ct);

        var year = clock.Today.Year;
        db.Sections.Add(new Section { BureauId = bureau.Id, Name = "办公室", IsOffice = true, Order = 1 });
        db.HandlingYears.Add(HandlingYear.WithDefaults(bureau.Id, year, clock.Today));
        foreach (var kind in Enum.GetValues<NumberedKind>())
        {
            db.NumberSeries.Add(new NumberSeries { BureauId = bureau.Id, Year = year, Kind = kind, Code = command.SeriesCode.Trim() });
        }

        await db.AddPublishedYearsAsync(ct);

        var administrator = new DeskUser
        {
            UserName = command.UserName.Trim(),
            DisplayName = command.DisplayName.Trim(),
            BureauId = bureau.Id,
        };
        (singleSignOn.Value.IsInsteadOfPasswords
            ? await users.CreateAsync(administrator)
            : await users.CreateAsync(administrator, command.Password ?? "")).Demand();
        (await users.AddToRoleAsync(administrator, nameof(DeskRole.Administrator))).Demand();
        db.Record(Actor.Desk(clock.UtcNow), $"首次设置：{bureau.Name}，系统管理员{administrator.DisplayName}。");

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}

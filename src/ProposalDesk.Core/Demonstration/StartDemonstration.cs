using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Data;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Demonstration;

/// <summary>Empties the database and begins the demonstration from one of its starts. Never called in service.</summary>
public sealed partial class StartDemonstration(
    DeskContext db, DeskClock clock, IPasswordHasher<DeskUser> hasher, DemonstrationDesk desk, DemonstrationResults results,
    CarryOutDailyWork runDay, ILogger<StartDemonstration> logger)
{
    public sealed record Command(DemonstrationStart Start, string Password);

    public async Task ExecuteAsync(Command command, CancellationToken ct)
    {
        await db.EmptyAsync(ct);
        db.ChangeTracker.Clear();
        clock.Shift = TimeSpan.Zero;
        clock.Shift = DemonstrationState.BeginOf(command.Start) - clock.UtcNow;
        db.Add(new DemonstrationState { Start = command.Start, ShiftTicks = clock.Shift.Ticks });
        db.Roles.AddRange(Enum.GetNames<DeskRole>().Select(r => new IdentityRole<long>(r) { NormalizedName = r.ToUpperInvariant() }));
        await db.SaveChangesAsync(ct);
        await new DemonstrationBureau(db, hasher).CreateAsync(command.Password, ct);
        if (command.Start == DemonstrationStart.Year)
        {
            await TellStoriesAsync(ct);
        }

        db.ChangeTracker.Clear();
        (await db.Set<DemonstrationState>().SingleAsync(ct)).IsReady = true;
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task TellStoriesAsync(CancellationToken ct)
    {
        await desk.OpenAsync(ct);
        try
        {
            await desk.SubmitWorkPlanAsync(ct);
        }
        catch (TypesettingException problem)
        {
            StoryCutShort(logger, problem.Message);
        }

        foreach (var story in DemonstrationStories.All)
        {
            try
            {
                await story(new DemonstrationCourse(desk, ct));
            }
            catch (RuleViolationException problem) when (problem.Code is "not-typesettable" or "letter-not-ready")
            {
                // Without the typesetter nothing can be signed: the case stays where it is, the others go on.
                StoryCutShort(logger, problem.Message);
            }
        }

        await results.TakeAsync(desk, ct);
        await desk.ReadOldMessagesAsync(ct);
        await runDay.ExecuteAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A part of the demonstration stays untold: {Problem}")]
    private static partial void StoryCutShort(ILogger logger, string problem);
}

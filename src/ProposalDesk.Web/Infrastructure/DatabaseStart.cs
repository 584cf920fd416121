using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Demonstration;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Opens the database before the first request: this process's own, brought up to this version, filled where it is a
/// demonstration's. Nothing here grows with the number of cases but a new version's migrations, and those say so.
/// </summary>
public static class DatabaseStart
{
    /// <returns>False when the desk must not start on this database; the reason has been said.</returns>
    public static async Task<bool> HasPreparedDatabaseAsync(this WebApplication app)
    {
        try
        {
            await PrepareAsync(app);
            return true;
        }
        catch (StartRefusedException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            await app.DisposeAsync();
            return false;
        }
    }

    private static async Task PrepareAsync(WebApplication app)
    {
        app.Services.GetRequiredService<DatabaseOwnership>().Take();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskContext>();
        await scope.ServiceProvider.GetRequiredService<DatabaseUpdate>().BringUpToDateAsync(CancellationToken.None);

        await EnsureBasicsAsync(db, scope.ServiceProvider.GetRequiredService<DeskClock>().UtcNow);
        await ResumeDemonstrationAsync(scope.ServiceProvider, db);
        if (!scope.ServiceProvider.GetRequiredService<IOptions<DemoOptions>>().Value.IsOn)
        {
            await scope.ServiceProvider.GetRequiredService<SetupCode>().LookAsync(db, CancellationToken.None);
        }
    }

    private static async Task EnsureBasicsAsync(DeskContext db, DateTime now)
    {
        var known = await db.Roles.Select(r => r.Name).ToListAsync();
        foreach (var role in Enum.GetNames<DeskRole>().Except(known))
        {
            db.Roles.Add(new IdentityRole<long>(role!) { NormalizedName = role!.ToUpperInvariant() });
        }

        if (await db.AddPublishedYearsAsync(CancellationToken.None) is { Count: > 0 } years && await db.Proposals.AnyAsync())
        {
            // Years that came with a new version: deadlines counted by weekends alone follow with the day's work.
            db.CalendarChanges.Add(CalendarChange.OfYears(years, now));
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    // Accounts with a printed password never meet real cases: one database is either a demonstration's or in service.
    private static async Task ResumeDemonstrationAsync(IServiceProvider services, DeskContext db)
    {
        var demo = services.GetRequiredService<IOptions<DemoOptions>>().Value;
        var state = await db.Set<DemonstrationState>().AsNoTracking().SingleOrDefaultAsync();
        if (!demo.IsOn)
        {
            if (state is not null)
            {
                throw new StartRefusedException("这个数据库里是演示数据，不能正式使用：请换一个数据库，或者把设置 Demo__Mode 设为 Year 或 Empty。");
            }

            return;
        }

        if (state is { IsReady: true })
        {
            services.GetRequiredService<DeskClock>().Shift = TimeSpan.FromTicks(state.ShiftTicks);
            return;
        }

        if (state is null && await db.Bureaus.AnyAsync())
        {
            throw new StartRefusedException("这个数据库里有正式数据，不能打开演示模式：请把设置 Demo__Mode 设为 Off，或者换一个数据库。");
        }

        var start = demo.Mode == DemoMode.Empty ? DemonstrationStart.Empty : DemonstrationStart.Year;
        await services.GetRequiredService<StartDemonstration>().ExecuteAsync(new(start, demo.Password!), CancellationToken.None);
    }
}

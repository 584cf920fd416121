using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ProposalDesk.Core.Data;

/// <summary>Brings the database up to this version, and says so while it takes time: nobody must think that it hangs and end it.</summary>
public sealed partial class DatabaseUpdate(DeskContext db, TimeProvider system, ILogger<DatabaseUpdate> logger)
{
    private static readonly TimeSpan _sayEvery = TimeSpan.FromSeconds(5);

    /// <exception cref="StartRefusedException">The database has a state that no version like this one has made.</exception>
    public async Task BringUpToDateAsync(CancellationToken ct)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.Except(db.Database.GetMigrations()).FirstOrDefault() is { } unknown)
        {
            throw new StartRefusedException(
                $"这个数据库不是本版本建立或更新过的（{unknown}），没有改动它：请用原来的版本打开，或者换一个空的数据库。 / "
                + $"This database is of a state unknown to this version ({unknown}) and was left alone: open it with the version it "
                + $"belongs to, or use an empty one.");
        }

        var missing = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (missing.Count == 0)
        {
            await db.MigrateAsync(ct);
            return;
        }

        var began = system.GetTimestamp();
        if (applied.LastOrDefault() is { } last)
        {
            Updating(last, missing[^1], missing.Count);
        }
        else
        {
            Creating(missing[^1]);
        }

        using var isDone = new CancellationTokenSource();
        var saying = SayAsync(began, isDone.Token);
        try
        {
            await db.MigrateAsync(ct);
        }
        finally
        {
            await isDone.CancelAsync();
            await saying;
        }

        Updated(missing[^1], system.GetElapsedTime(began).TotalSeconds);
    }

    private async Task SayAsync(long began, CancellationToken isDone)
    {
        using var timer = new PeriodicTimer(_sayEvery, system);
        try
        {
            while (await timer.WaitForNextTickAsync(isDone))
            {
                StillUpdating(system.GetElapsedTime(began).TotalSeconds);
            }
        }
        catch (OperationCanceledException)
        {
            // The update is done, or has failed and says so itself.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "正在新建数据库（{To}）。 / Creating the database ({To}).")]
    private partial void Creating(string to);

    [LoggerMessage(Level = LogLevel.Information, Message = "正在把数据库从 {From} 更新到 {To}，共{Steps}步；数据多时要几分钟，请不要中断。万一中断，下次启动会接着办。 / "
        + "Updating the database from {From} to {To} in {Steps} steps; with much data this takes some minutes, do not stop it. If it is "
        + "stopped, the next start goes on.")]
    private partial void Updating(string from, string to, int steps);

    [LoggerMessage(
        Level = LogLevel.Information, Message = "数据库仍在更新，已用{Seconds:0}秒。 / Still updating the database, {Seconds:0} seconds so far.")]
    private partial void StillUpdating(double seconds);

    [LoggerMessage(Level = LogLevel.Information,
        Message = "数据库已更新到 {To}，用了{Seconds:0.0}秒。 / The database is up to date at {To}, after {Seconds:0.0} seconds.")]
    private partial void Updated(string to, double seconds);
}

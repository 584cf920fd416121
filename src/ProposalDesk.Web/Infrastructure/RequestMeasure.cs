using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// With <c>Desk:Measure</c> set, every answer says in <c>Server-Timing</c> how long the server took, how often it
/// went to the database and how many rows it read there. For tests and measurements, never on in service.
/// </summary>
public static class RequestMeasure
{
    public const string Header = "Server-Timing";

    private static readonly AsyncLocal<StrongCount?> _current = new();
    private static readonly Lazy<IDisposable> _listening = new(() => DiagnosticListener.AllListeners.Subscribe(new Listeners()));

    public static void UseRequestMeasure(this WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>("Desk:Measure"))
        {
            return;
        }

        _ = _listening.Value;
        app.Use((context, next) =>
        {
            var count = _current.Value = new StrongCount();
            var started = Stopwatch.GetTimestamp();
            context.Response.OnStarting(() =>
            {
                context.Response.Headers[Header] = string.Create(
                    CultureInfo.InvariantCulture, $"app;dur={Stopwatch.GetElapsedTime(started).TotalMilliseconds:F2}, "
                + $"db;desc=\"{count.Trips}\", rows;desc=\"{count.Rows}\"");

                return Task.CompletedTask;
            });

            return next(context);
        });
    }

    private sealed class StrongCount
    {
        public int Trips;
        public int Rows;
    }

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                value.Subscribe(new Commands()!, name =>
                    name == RelationalEventId.CommandExecuting.Name || name == RelationalEventId.DataReaderDisposing.Name);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private sealed class Commands : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (_current.Value is { } count)
            {
                Interlocked.Add(ref count.Rows, (value.Value as DataReaderDisposingEventData)?.ReadCount ?? 0);
                Interlocked.Add(ref count.Trips, value.Value is CommandEventData ? 1 : 0);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}

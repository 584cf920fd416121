using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ProposalDesk.Tests;

/// <summary>A program of this machine, run to its end, and ended where it does not come to one.</summary>
internal static class Tool
{
    public sealed record Outcome(int Code, byte[] Output, string Errors)
    {
        public string Text => Encoding.UTF8.GetString(Output);
    }

    /// <param name="package">What Debian calls it, for whoever lacks it.</param>
    public static Outcome Run(string package, byte[]? input, string program, params string[] arguments) =>
        RunAsync(new ProcessStartInfo(program, arguments), package, input).GetAwaiter().GetResult();

    public static async Task<Outcome> RunAsync(ProcessStartInfo start, string package, byte[]? input = null, TimeSpan? atMost = null)
    {
        var longest = atMost ?? Patience.Long;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = input is not null;
        using var program = Start(start, package);
        using var output = new MemoryStream();
        using var limit = new CancellationTokenSource(longest);
        try
        {
            var reading = program.StandardOutput.BaseStream.CopyToAsync(output, limit.Token);
            var errors = program.StandardError.ReadToEndAsync(limit.Token);
            if (input is not null)
            {
                await program.StandardInput.BaseStream.WriteAsync(input, limit.Token);
                program.StandardInput.Close();
            }

            await reading;
            var said = await errors;
            await program.WaitForExitAsync(limit.Token);

            return new Outcome(program.ExitCode, output.ToArray(), said);
        }
        catch (OperationCanceledException)
        {
            program.Kill(entireProcessTree: true);
            throw new TimeoutException(
                $"{start.FileName} had not ended after {longest.TotalMinutes} minutes: {string.Join(' ', start.ArgumentList)}");
        }
    }

    /// <summary>Waits for the end of a process that has been told to end.</summary>
    public static async Task EndedAsync(this Process process)
    {
        using var limit = new CancellationTokenSource(Patience.Long);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The process {process.Id} had not ended after {Patience.Long.TotalMinutes} minutes.");
        }
    }

    private static Process Start(ProcessStartInfo start, string package)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException(
                $"{start.FileName} is missing. As root: apt-get install -y --no-install-recommends {package}");
        }
    }
}

#!/usr/bin/perl
# Speaks as llama.cpp's programs do in a conversation without a terminal. The flavour is the first argument: "old"
# (llama-cli before December 2025, llama-completion) or "new" (llama-cli since). An answer is the question, numbered.
use strict;
use warnings;
use Time::HiRes 'sleep';

$| = 1;
my $flavour = shift;
my $stopped = 0;
$SIG{INT} = sub { $stopped = 1 };

# A question is read as common/console.cpp does: "/" at the end of a line ends it, "\" announces another line.
sub read_question {
    my $text = '';
    my $line = '';
    while (sysread(STDIN, my $byte, 1)) {
        if ($byte ne "\n") { $line .= $byte; next }
        if ($line =~ s{/$}{}) { return $text . $line }
        if ($line !~ s/\\$//) { return $text . $line }
        $text .= "$line\n";
        $line = '';
    }
    exit 0;
}

exit 4 if "@ARGV" =~ /--broken/;
exit 0 if "@ARGV" =~ /--mute/;
sleep 60 if "@ARGV" =~ /--slow/;
print "\nLoading model... \n\navailable commands:\n  /clear              clear the chat history\n\n" if $flavour eq 'new';
my $turn = 0;
while (1) {
    print "\n> ";
    my $question = read_question();
    if ($flavour eq 'new' && $question eq '/clear') { $turn = 0; print "Chat history cleared.\n"; next }
    $turn++;
    $stopped = 0;
    if ($question eq 'crash') { exit 3 }
    if ($question eq 'fill') { print "to the brim"; exit 0 }
    if ($question eq 'story') {
        for (my $word = 1; !$stopped && $word < 500; $word++) { print "word$word "; sleep 0.02 }
        print "stopped" if $stopped;
    } elsif ($question eq 'quote') {
        print "He said:\n> "; sleep 1.5; print "words\n>tight";
    } else {
        (my $shown = $question) =~ s/\n/|/g;
        print "$turn: <$shown>";
    }
    print "\n";
    print "\n[ Prompt: 12.5 t/s | Generation: 3.5 t/s ]\n" if $flavour eq 'new';
}

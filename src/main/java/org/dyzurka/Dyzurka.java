package org.dyzurka;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The duty room: a city talks with its residents during a public consultation.
 */
@SpringBootApplication
public class Dyzurka {

	public static void main(String[] args) {
		SpringApplication.run(Dyzurka.class, args);
	}

}
